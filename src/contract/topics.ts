import { z } from 'zod'

/** What can change under a window's feet. Announced after each commit to every window of the collection. */
export const topics = ['status', 'today', 'library', 'items', 'progress', 'settings', 'backups'] as const
export const topicSchema = z.enum(topics)
export type Topic = z.infer<typeof topicSchema>

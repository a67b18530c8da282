import { ref } from 'vue'

/**
 * Whether the core can be reached. `no-key`: the address was opened without its key, or with that of an earlier start.
 * `lost`: the process behind the page stopped answering.
 */
export const connection = ref<'ok' | 'lost' | 'no-key'>('ok')

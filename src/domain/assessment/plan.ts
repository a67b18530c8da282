import { z } from 'zod'

/** How a course examines: the rules of its final assessment and the questions kept for it. Part of a compiled course. */
export const assessmentPlanSchema = z.strictObject({
  /** The suggested time; a learner may take more. */
  minutes: z.int().positive(),
  /** Shares of right answers, in percent. */
  passPercent: z.int().min(1).max(100),
  distinctionPercent: z.int().min(1).max(100),
  /** A question from the practice pool counts as rested after so many study days without being seen. */
  freshDays: z.int().nonnegative(),
  /** Study days from handing in until the next form is offered. */
  retryDays: z.int().nonnegative(),
  /** Questions of each module, kept ones included. */
  modules: z.array(z.strictObject({ moduleId: z.string(), items: z.int().positive() })).min(1),
  /** Questions that only ask to remember or understand. */
  simpleAtMost: z.int().nonnegative(),
  /** Questions that ask to analyze or evaluate. */
  demandingAtLeast: z.int().nonnegative(),
  /** Types of which there is at least one question each. */
  types: z.array(z.string()),
  /** In the order in which they are offered. `uids` are the kept questions, one of each lesson. */
  forms: z.array(z.strictObject({ form: z.string(), uids: z.array(z.string()).min(1) })).min(1),
})
export type AssessmentPlan = z.infer<typeof assessmentPlanSchema>

/** How many questions an assessment has when the pool holds enough of them. */
export function questionCount({ modules }: Pick<AssessmentPlan, 'modules'>): number {
  return modules.reduce((sum, { items }) => sum + items, 0)
}

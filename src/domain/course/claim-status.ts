/** What the register says of a claim: the first of contradicted, dated, agreed, single that applies. */
export const claimStatuses = ['agreed', 'single', 'contradicted', 'dated'] as const

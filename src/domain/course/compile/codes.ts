/** Codes of the register: claims S0-001, disagreements X01, update notes D01. */
export const citationCode = /^(?:S\d-\d{3}|[XD]\d{2})$/
export const claimCode = /^S\d-\d{3}$/
export const disagreementCode = /^X\d{2}$/
export const updateCode = /^D\d{2}$/
export const misconceptionCode = /^M\d{2}$/

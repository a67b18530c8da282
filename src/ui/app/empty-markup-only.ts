/** As far as this page needs it; TypeScript's DOM types do not know Trusted Types yet. */
interface TrustedTypes {
  createPolicy(name: 'default', rules: { createHTML: (markup: string) => string }): unknown
}

/**
 * The content policy forbids turning text into markup. The chart library clears its drawing by assigning empty
 * markup, which is harmless; this lets exactly that through and nothing else, wherever it comes from.
 */
export function allowEmptyMarkupOnly(scope: object): void {
  const { trustedTypes } = scope as { trustedTypes?: TrustedTypes }
  trustedTypes?.createPolicy('default', {
    createHTML: (markup) => {
      if (markup === '') return ''
      throw new TypeError('Lectern never makes markup from text.')
    },
  })
}

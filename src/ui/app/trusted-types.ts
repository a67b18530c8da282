interface Rules {
  createHTML: (markup: string) => string
  createScriptURL: (address: string, type?: string, sink?: string) => string
}

/** As far as this page needs it; TypeScript's DOM types do not know Trusted Types yet. */
interface TrustedTypes {
  createPolicy(name: 'default', rules: Rules): unknown
}

/**
 * The content policy forbids turning text into markup, and text into the address of a script. Two things are let
 * through, wherever they come from, and nothing else: empty markup, with which the chart library clears its drawing,
 * and workers out of files of our own build, in which the labs compute.
 *
 * @param scope the window, as far as it knows Trusted Types
 * @param page address of the page, against which the address of a worker is resolved
 */
export function allowEmptyMarkupAndOwnWorkers(scope: object, page: string): void {
  const { trustedTypes } = scope as { trustedTypes?: TrustedTypes }
  const ours = new URL('assets/', page).href
  trustedTypes?.createPolicy('default', {
    createHTML: (markup) => {
      if (markup === '') return ''
      throw new TypeError('Lectern never makes markup from text.')
    },
    createScriptURL: (address, _type, sink) => {
      const { href, pathname } = new URL(address, page)
      if (sink === 'Worker constructor' && href.startsWith(ours) && pathname.endsWith('.js')) return href
      throw new TypeError('Lectern starts no script but its own workers.')
    },
  })
}

import { protocol } from 'electron'
import { securityHeaders } from '#shells/content-policy.ts'
import type { PageFiles } from '#shells/page-files.ts'
import { pageAddress, pageScheme } from './page-address.ts'

/** Must run before Electron is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Answers the page's requests for its own files; everything else of the scheme does not exist. */
export function servePage(files: PageFiles): void {
  protocol.handle(pageScheme, async ({ method, url }) => {
    if (method !== 'GET' && method !== 'HEAD') return refusal(405)
    const path = pathWithinPage(url)
    const file = path === null ? null : await files.read(path)
    if (file === null) return refusal(404)
    const headers = { ...securityHeaders, 'content-type': file.mediaType, 'cache-control': file.cacheControl }
    return new Response(method === 'HEAD' ? null : file.bytes, { status: 200, headers })
  })
}

/** The path after our own host, still percent-encoded; null for another host. */
function pathWithinPage(url: string): string | null {
  if (!url.startsWith(pageAddress)) return null
  const [path = ''] = url.slice(pageAddress.length - 1).split(/[?#]/, 1)
  return path
}

const refusal = (status: 404 | 405) => new Response(null, { status, headers: securityHeaders })

import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

/** A file of the page, ready to be sent. */
export interface PageFile {
  readonly bytes: Buffer<ArrayBuffer>
  readonly mediaType: string
  /** Value of the Cache-Control header. */
  readonly cacheControl: string
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  // Browsers compile it while it arrives only if it is called this.
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** The build names what lies here after its content, so it never changes. */
const hashedFolder = '/assets/'

/**
 * The built page. Its files are listed once, and a request is looked up in that list; no path is ever made out of
 * what somebody asks for, so there is nothing to climb out of. Links are not listed, wherever they lead.
 */
export class PageFiles {
  readonly #paths = new Map<string, string>()

  constructor(folder: string) {
    this.#list(folder, '/')
    const index = this.#paths.get('/index.html')
    if (index !== undefined) this.#paths.set('/', index)
  }

  /**
   * @param path the path of a URL, still percent-encoded
   * @returns null when the page has no such file
   */
  async read(path: string): Promise<PageFile | null> {
    const name = decoded(path)
    const file = name === null ? undefined : this.#paths.get(name)
    if (name === null || file === undefined) return null
    return {
      bytes: await readFile(file),
      mediaType: mediaTypes[extname(file)] ?? 'application/octet-stream',
      cacheControl: name.startsWith(hashedFolder) ? 'public, max-age=31536000, immutable' : 'no-cache',
    }
  }

  #list(folder: string, prefix: string): void {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) this.#list(path, `${prefix}${entry.name}/`)
      else if (entry.isFile()) this.#paths.set(`${prefix}${entry.name}`, path)
    }
  }
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

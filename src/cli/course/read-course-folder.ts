import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** Folders that hold a course, in name order. */
export function courseFolders(root: string): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(root, entry.name))
    .toSorted()
}

/** Every Markdown, YAML and TSV file of a course by its path inside the folder, with forward slashes. */
export function readCourseFolder(folder: string): Map<string, string> {
  const files = new Map<string, string>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(?:md|yaml|tsv)$/u.test(entry.name)) continue
    const path = join(entry.parentPath, entry.name)
    files.set(relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8'))
  }
  return files
}

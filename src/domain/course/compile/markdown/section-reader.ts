import type { Blockquote, Code, List, PhrasingContent, RootContent, Table } from 'mdast'
import type { Block } from '../../course.ts'
import type { Inline } from '../../prose.ts'
import { readChanged } from './changed.ts'
import { readDisagree } from './disagree.ts'
import { readFigure } from './figure.ts'
import { plainTextOf, readInlines } from './inline.ts'
import { readLab } from './lab.ts'
import { PlainText } from './plain-text.ts'
import type { ProseReader } from './prose-reader.ts'
import type { FormSource, ItemSource, SectionSource } from './section.ts'

const languages = ['python', 'text', 'console', 'bash', 'json', 'yaml', 'cpp', 'javascript', 'typescript']
const refusals: Partial<Record<RootContent['type'], string>> = {
  html: 'Raw HTML is not read; write Markdown, and put code such as <T> in backticks',
  thematicBreak: 'A line across the page is not read; start a new section with ##',
  definition: 'Links are written [text](https://...) in one piece',
  footnoteDefinition: 'Footnotes are not read; cite with [@S0-001]',
}

/** Reads the blocks of one section in written order. */
export class SectionReader {
  readonly id: string
  readonly #title: string
  readonly #line: number
  readonly #reader: ProseReader
  readonly #prose = new PlainText()
  readonly #blocks: Block[] = []
  readonly #items: ItemSource[] = []
  #caption: string | undefined

  constructor(id: string, title: string, line: number, reader: ProseReader) {
    this.id = id
    this.#title = title
    this.#line = line
    this.#reader = reader
  }

  finish(): SectionSource {
    return {
      id: this.id,
      title: this.#title,
      line: this.#line,
      blocks: this.#blocks,
      plainText: this.#prose.text,
      items: this.#items,
    }
  }

  read(node: RootContent): void {
    const line = node.position?.start.line ?? this.#line
    if (this.#caption !== undefined && node.type !== 'table') {
      this.#refuse(line, 'A paragraph that starts with "Table: " is a caption; the table must follow it')
      this.#caption = undefined
    }
    if (node.type !== 'code' || !isQuestion(node)) this.#expectNoQuestionYet(line)
    switch (node.type) {
      case 'code':
        this.#readFence(node, line)
        break
      case 'paragraph':
        this.#addParagraph(node.children)
        break
      case 'list':
        this.#addList(node, line)
        break
      case 'blockquote':
        this.#addQuote(node, line)
        break
      case 'table':
        this.#addTable(node)
        break
      default:
        this.#refuse(line, refusals[node.type] ?? `Markdown of the kind "${node.type}" is not read here`)
    }
  }

  #expectNoQuestionYet(line: number): void {
    const last = this.#items.at(-1)
    if (last) this.#refuse(line, `This stands after the question ${last.id}; questions close their section`)
  }

  #refuse(line: number, said: string): void {
    this.#reader.report(line, 'markdown', `${said}.`)
  }

  #inlines(children: readonly PhrasingContent[]): Inline[] {
    return readInlines(children, { ...this.#reader, firstLine: 1 })
  }

  #addParagraph(children: readonly PhrasingContent[]): void {
    const content = this.#inlines(children)
    const [first] = content
    if (first?.kind === 'text' && first.text.startsWith('Table: ')) {
      this.#caption = plainTextOf(content).slice('Table: '.length)
    } else {
      this.#blocks.push({ kind: 'paragraph', start: this.#prose.add(content), content })
    }
  }

  #addList(list: List, line: number): void {
    const items = list.children.map((entry) => {
      const [only] = entry.children
      if (entry.children.length !== 1 || only?.type !== 'paragraph') {
        this.#refuse(entry.position?.start.line ?? line, 'A list entry holds one paragraph; write nested lists flat')
        return { start: 0, content: [] }
      }
      const content = this.#inlines(only.children)
      return { start: this.#prose.add(content), content }
    })
    this.#blocks.push({ kind: 'list', ordered: list.ordered === true, items })
  }

  #addQuote(quote: Blockquote, line: number): void {
    for (const child of quote.children) {
      if (child.type === 'paragraph') {
        const content = this.#inlines(child.children)
        this.#blocks.push({ kind: 'quote', start: this.#prose.add(content), content })
      } else {
        this.#refuse(child.position?.start.line ?? line, 'A block quote holds paragraphs only')
      }
    }
  }

  #addTable(table: Table): void {
    const [header = [], ...rows] = table.children.map((row) => row.children.map((cell) => this.#inlines(cell.children)))
    this.#blocks.push({ kind: 'table', caption: this.#caption ?? '', header, rows })
    this.#caption = undefined
  }

  #readFence(node: Code, line: number): void {
    const opening = this.#reader.source.slice(node.position?.start.offset ?? 0).trimStart()
    const [first = '', second] = (node.meta ?? '').split(/\s+/u)
    if (!opening.startsWith('```') && !opening.startsWith('~~~')) {
      this.#refuse(line, 'This paragraph is indented by four spaces or more, which makes it code; take them out')
    } else if (!isQuestion(node)) {
      const block = this.#panel(node, first, line)
      if (block) this.#blocks.push(block)
    } else if (first === '' || !second) {
      this.#refuse(line, `A question starts with \`\`\`${node.lang} <type> <id>`)
    } else if (node.lang === 'form') {
      this.#addForm({ type: first, id: second, body: node.value, line })
    } else {
      this.#items.push({ type: first, id: second, body: node.value, line, forms: [] })
    }
  }

  #addForm(form: FormSource): void {
    const item = this.#items.at(-1)
    if (item?.id !== form.id) {
      this.#refuse(form.line, `A form of ${form.id} stands right after the question ${form.id}`)
    } else {
      this.#items.splice(-1, 1, { ...item, forms: [...item.forms, form] })
    }
  }

  #panel(node: Code, name: string, line: number): Block | undefined {
    const written = { name, body: node.value, line }
    switch (node.lang) {
      case 'figure':
        return readFigure(written, this.#reader)
      case 'lab':
        return readLab(written, this.#reader)
      case 'disagree':
        return readDisagree(written, this.#reader)
      case 'changed':
        return readChanged(written, this.#reader)
      default:
        return this.#code(node, line)
    }
  }

  #code(node: Code, line: number): Block {
    const language = node.lang ?? 'text'
    if (!languages.includes(language)) {
      this.#refuse(
        line,
        `"${language}" is neither item, figure, lab, disagree, changed nor one of ${languages.join(', ')}`,
      )
    }
    const caption = (node.meta ?? '').trim()
    if (caption !== '' && !/^".*"$/u.test(caption)) this.#refuse(line, 'The caption of code stands in double quotes')
    return { kind: 'code', language, code: node.value, caption: caption.replace(/^"|"$/gu, '') }
  }
}

function isQuestion(node: Code): boolean {
  return node.lang === 'item' || node.lang === 'form'
}

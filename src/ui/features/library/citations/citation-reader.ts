import { type InjectionKey, inject, type Ref, shallowRef } from 'vue'
import { type CitationBook, emptyBook } from './citation-book.ts'

/** What note marks need of the lesson they stand in. */
export interface CitationReader {
  book: Readonly<Ref<CitationBook>>
  /** Shows what stands behind the codes, beside the mark that was pressed. */
  open(codes: readonly string[], mark: HTMLElement): void
}

export const citationReader: InjectionKey<CitationReader> = Symbol('citation reader')

const none: CitationReader = { book: shallowRef(emptyBook), open: () => undefined }

export const useCitationReader = () => inject(citationReader, none)

import type { DocumentFields } from '#shared/domain/document.ts'
import type { SampleBlock } from './documents/texts.ts'

/** A paper of the sample case: what is on it, and what is known of it. */
export type SampleDocument = {
  key: string
  file: string
  content:
    | { type: 'paper'; blocks: () => Iterable<SampleBlock> }
    | { type: 'scan'; pages: string[][] }
    | { type: 'text'; text: string }
  fields: Partial<DocumentFields> & { title: string }
}

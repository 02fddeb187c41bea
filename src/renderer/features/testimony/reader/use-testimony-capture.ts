import { useState } from 'react'
import type { StatementDraft } from '#shared/contract/statements.ts'
import type { CaseDocument } from '#shared/domain/document.ts'
import type { Passage } from '#shared/domain/passage.ts'
import { request } from '../../../api/client.ts'
import { told } from '../actions.ts'

export type TestimonyCapture =
  /** Words, or an area of a scan, that become a claim. */
  | { step: 'assertion'; passage: Passage }
  /** Pages that become a statement. */
  | { step: 'statement'; draft: StatementDraft }
  | null

/** A paper that holds one statement and nothing else is seldom longer. */
const MOST_PAGES = 40

/** Makes statements and claims out of one open document. */
export function useTestimonyCapture(document: CaseDocument) {
  const [capture, setCapture] = useState<TestimonyCapture>(null)
  const draft = async (first: number, last: number) => {
    const drafted = await told(request('statements.draft', { documentId: document.id, first, last }))
    if (drafted) setCapture({ step: 'statement', draft: drafted })
  }
  return {
    capture,
    close: () => setCapture(null),
    assert: (passage: Passage) => setCapture({ step: 'assertion', passage }),
    /** Of the pages a selection runs over. */
    stateOf(passage: Passage) {
      const pages = passage.parts.map(({ page }) => page)
      void draft(Math.min(...pages), Math.max(...pages))
    },
    /** Of the whole paper where it is one protocol, else of the page that is read. */
    state(page: number) {
      const whole = ['statement', 'protocol'].includes(document.kind) && document.pageCount <= MOST_PAGES
      void (whole ? draft(0, document.pageCount - 1) : draft(page, page))
    },
  }
}

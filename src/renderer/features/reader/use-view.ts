import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseDocument, DocumentPage } from '#shared/domain/document.ts'
import { request } from '../../api/client.ts'
import { notify } from '../../app/notify.ts'
import { openView } from '../../viewer/open-view.ts'
import { PdfError } from '../../viewer/pdf/pdf-error.ts'
import type { DocumentView } from '../../viewer/view.ts'
import { lastPlace, rememberPlace } from './places.ts'

export type Opening =
  | { state: 'opening' }
  | { state: 'ready'; view: DocumentView }
  | { state: 'password'; wrong: boolean }
  | { state: 'failed'; reason: 'damaged' | 'unreachable' }

type Options = {
  document: CaseDocument
  pages: readonly DocumentPage[]
  container: RefObject<HTMLDivElement | null>
  /** False: there is nothing that can be shown. */
  enabled: boolean
  /** Where to open; the place last read when it says nothing. */
  page: number | undefined
  onPageFailure(index: number): void
}

/** Opens the document in the container, and closes it with the component. `unlock` tries another password. */
export function useView({ document, pages, container, enabled, page, onPageFailure }: Options): {
  opening: Opening
  unlock(password: string): void
  retry(): void
} {
  const { t } = useTranslation('reader')
  const documentId = document.id
  const [opening, setOpening] = useState<Opening>({ state: 'opening' })
  const [attempt, setAttempt] = useState<{ password: string | null }>({ password: null })
  // What is only needed at the moment of opening must not open the document again when it changes.
  const latest = useRef({ document, page, pages, onPageFailure, t })
  useEffect(() => {
    latest.current = { document, page, pages, onPageFailure, t }
  })
  useEffect(() => {
    const element = container.current
    if (!element || !enabled) return
    const stop = new AbortController()
    let close = () => {}
    const { document, page, pages, t } = latest.current
    const known = lastPlace(documentId)
    setOpening({ state: 'opening' })
    const open = async () => {
      const opened = await openView({
        document,
        pages,
        password: async () => attempt.password ?? (await request('documents.password', { id: documentId })).password,
        container: element,
        zoom: known?.zoom ?? 'auto',
        page: page ?? known?.page ?? 0,
        pageName: (index) => t('page', { number: index + 1 }),
        onAddress: (url) => void copyAddress(url, t),
        onPageFailure: (index) => latest.current.onPageFailure(index),
        signal: stop.signal,
      })
      if (stop.signal.aborted) return opened.close()
      const forget = opened.view.subscribe(() => rememberPlace(document.id, opened.view.state()))
      close = () => {
        forget()
        opened.close()
      }
      setOpening({ state: 'ready', view: opened.view })
    }
    open().catch((error: unknown) => {
      if (stop.signal.aborted) return
      const failure = error instanceof PdfError ? error.failure : 'unreachable'
      setOpening(
        failure === 'password' || failure === 'wrong-password'
          ? { state: 'password', wrong: attempt.password !== null }
          : { state: 'failed', reason: failure },
      )
    })
    return () => {
      stop.abort()
      setOpening({ state: 'opening' })
      close()
    }
  }, [documentId, enabled, container, attempt])
  return {
    opening,
    unlock: useCallback((password: string) => setAttempt({ password }), []),
    retry: useCallback(() => setAttempt(({ password }) => ({ password })), []),
  }
}

async function copyAddress(url: string, t: (key: string) => string): Promise<void> {
  await navigator.clipboard.writeText(url)
  notify(t('link.copied'))
}

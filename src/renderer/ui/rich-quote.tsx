import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { passagePage } from '#shared/domain/passage.ts'
import type { PassageQuoteAttrs, RichTextInline } from '#shared/domain/rich-text.ts'
import { quoteState } from '../editor/quote.ts'
import type { ViewContext } from './rich-context.ts'

const wordsOf = (nodes: RichTextInline[] | undefined) =>
  (nodes ?? []).map((node) => (node.type === 'text' ? node.text : '')).join('')

type Props = {
  attrs: PassageQuoteAttrs
  words: RichTextInline[] | undefined
  context: ViewContext
  children: ReactNode
}

/** A quote with its citation, which leads to the passage. */
export function RichQuote({ attrs, words, context, children }: Props) {
  const { t } = useTranslation('editor')
  const { names, open } = context
  const { documentId, annotationId, passage } = attrs
  const citation = names.citePassage(documentId, passage)
  const state = quoteState(wordsOf(words), passage)
  return (
    <blockquote className="delo-quote" data-state={state}>
      {state !== 'area' && <p className="delo-quote-words">{children}</p>}
      <footer className="delo-quote-source">
        <button
          type="button"
          className="delo-cite"
          aria-label={t('quote.open', { citation: citation ?? '' })}
          title={names.document(documentId)?.title}
          onClick={() =>
            open({
              type: 'document',
              documentId,
              page: passagePage(passage),
              ...(annotationId ? { annotationId } : {}),
            })
          }
        >
          {citation ?? (names.isGone(documentId) ? t('document.gone') : '…')}
        </button>
        {state !== 'exact' && (
          <span className="delo-quote-state" title={state === 'changed' ? t('quote.changedHint') : undefined}>
            {t(state === 'changed' ? 'quote.changed' : 'quote.area')}
          </span>
        )}
      </footer>
    </blockquote>
  )
}

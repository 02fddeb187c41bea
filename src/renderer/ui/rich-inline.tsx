import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RichTextInline, RichTextMark } from '#shared/domain/rich-text.ts'
import { personTitle } from '../editor/live/mention-view.ts'
import type { TextTarget } from '../editor/open-target.ts'
import type { ViewContext } from './rich-context.ts'

type ReferenceProps = { className: string; title: string; gone?: boolean; target: TextTarget; children: ReactNode }

function Reference({
  className,
  title,
  gone = false,
  target,
  children,
  open,
}: ReferenceProps & Pick<ViewContext, 'open'>) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') open(target)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no address an <a> could have here
    <span
      role="link"
      tabIndex={0}
      className={className}
      title={title}
      data-gone={gone}
      onClick={() => open(target)}
      onKeyDown={onKeyDown}
    >
      {children}
    </span>
  )
}

const TAGS = { bold: 'strong', italic: 'em', underline: 'u', strike: 's' } as const

function Marked({ mark, context, children }: { mark: RichTextMark; context: ViewContext; children: ReactNode }) {
  const { t } = useTranslation('editor')
  if (mark.type === 'link')
    return (
      <span className="delo-link" title={mark.attrs.href}>
        {children}
      </span>
    )
  if (mark.type === 'sheetReference')
    return (
      <Reference
        className="delo-sheet"
        title={t('sheet.open')}
        target={{ type: 'sheet', place: mark.attrs }}
        open={context.open}
      >
        {children}
      </Reference>
    )
  const Tag = TAGS[mark.type]
  return <Tag>{children}</Tag>
}

function Leaf({ node, context }: { node: RichTextInline; context: ViewContext }) {
  const { t } = useTranslation('editor')
  const { names, open } = context
  switch (node.type) {
    case 'text':
      return context.mark ? context.mark(node) : node.text
    case 'hardBreak':
      return <br />
    case 'personMention': {
      const person = names.person(node.attrs.personId)
      return (
        <Reference
          className="delo-mention delo-person"
          title={t(personTitle(person !== null))}
          gone={!person}
          target={{ type: 'person', personId: node.attrs.personId }}
          open={open}
        >
          {person?.name ?? node.attrs.label}
        </Reference>
      )
    }
    case 'documentMention': {
      const { documentId, label } = node.attrs
      const document = names.document(documentId)
      const gone = names.isGone(documentId)
      return (
        <Reference
          className="delo-mention delo-document"
          title={t(gone ? 'document.gone' : 'mention.document')}
          gone={gone}
          target={{ type: 'document', documentId }}
          open={open}
        >
          {document?.title ?? label}
        </Reference>
      )
    }
  }
}

/** A run of text, a mention or a break, with its marks around it. */
export function RichInline({ node, context }: { node: RichTextInline; context: ViewContext }): ReactNode {
  let shown: ReactNode = <Leaf node={node} context={context} />
  for (const mark of (node.marks ?? []).toReversed())
    shown = (
      <Marked mark={mark} context={context}>
        {shown}
      </Marked>
    )
  return shown
}

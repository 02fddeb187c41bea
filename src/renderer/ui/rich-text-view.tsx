import { createElement, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierId } from '#shared/domain/ids.ts'
import type { RichText, RichTextBlock, RichTextInline } from '#shared/domain/rich-text.ts'
import { notifyError } from '../app/notify.ts'
import content from '../editor/content.module.css'
import { openTarget, type TextTarget } from '../editor/open-target.ts'
import { useNames, useNamesVersion } from '../editor/use-names.ts'
import type { ViewContext } from './rich-context.ts'
import { RichInline } from './rich-inline.tsx'
import { RichQuote } from './rich-quote.tsx'

type Node = RichTextBlock | { type: 'listItem' | 'tableRow' | 'tableCell' | 'tableHeader'; content: Node[] }

const inlines = (nodes: RichTextInline[] | undefined, context: ViewContext): ReactNode =>
  // biome-ignore lint/suspicious/noArrayIndexKey: a stored text has no other order and no ids
  nodes?.map((node, index) => <RichInline key={index} node={node} context={context} />)

function block(node: Node, key: number, context: ViewContext): ReactNode {
  const children = (nodes: readonly Node[]) => nodes.map((child, index) => block(child, index, context))
  switch (node.type) {
    case 'paragraph':
      return <p key={key}>{node.content ? inlines(node.content, context) : <br />}</p>
    case 'heading':
      return createElement(`h${node.attrs.level}`, { key }, inlines(node.content, context))
    case 'bulletList':
      return <ul key={key}>{children(node.content)}</ul>
    case 'orderedList':
      return (
        <ol key={key} start={node.attrs?.start ?? 1}>
          {children(node.content)}
        </ol>
      )
    case 'listItem':
      return <li key={key}>{children(node.content)}</li>
    case 'blockquote':
      return <blockquote key={key}>{children(node.content)}</blockquote>
    case 'horizontalRule':
      return <hr key={key} />
    case 'table':
      return (
        <div key={key} className="tableWrapper">
          <table>
            <tbody>{children(node.content)}</tbody>
          </table>
        </div>
      )
    case 'tableRow':
      return <tr key={key}>{children(node.content)}</tr>
    case 'tableCell':
    case 'tableHeader': {
      const { colspan, rowspan } = 'attrs' in node ? (node.attrs as { colspan?: number; rowspan?: number }) : {}
      return createElement(
        node.type === 'tableCell' ? 'td' : 'th',
        { key, colSpan: colspan, rowSpan: rowspan },
        children(node.content),
      )
    }
    case 'passageQuote':
      return (
        <RichQuote key={key} attrs={node.attrs} words={node.content} context={context}>
          {inlines(node.content, context)}
        </RichQuote>
      )
  }
}

type Props = {
  value: RichText
  /** Whose documents sheet references lead to. */
  dossierId: DossierId
  compact?: boolean
  mark?: ViewContext['mark']
}

/** Rich text to be read: the same looks as in the editor, its references live. Made of elements, never of HTML text. */
export function RichTextView({ value, dossierId, compact = false, mark }: Props) {
  useTranslation('editor')
  const names = useNames(dossierId)
  useNamesVersion(names)
  const open = (target: TextTarget) => void openTarget(target, names, dossierId).catch(notifyError)
  const context = { names, open, mark }
  return (
    <div className={content.content} data-compact={compact ? '' : undefined}>
      {value.content.map((node, index) => block(node, index, context))}
    </div>
  )
}

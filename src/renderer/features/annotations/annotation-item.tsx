import { ActionIcon, TagsInput, Tooltip, VisuallyHidden } from '@mantine/core'
import {
  IconBlockquote,
  IconCopy,
  IconHighlight,
  IconMessage,
  IconMessage2,
  IconPin,
  IconPinned,
  IconTrash,
  IconUnderline,
} from '@tabler/icons-react'
import type { DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Annotation, AnnotationType } from '#shared/domain/annotation.ts'
import type { CitedPassage } from '#shared/domain/fact.ts'
import type { FactId } from '#shared/domain/ids.ts'
import { passageText } from '#shared/domain/passage.ts'
import { type CalledNow, richTextToPlain } from '#shared/domain/rich-text.ts'
import { PASSAGE_DRAG } from '../../editor/quote.ts'
import { StanceMark } from '../facts/citations/stance.tsx'
import { changeAnnotation, removeAnnotation } from './actions.ts'
import classes from './annotation-item.module.css'
import { CommentField } from './comment-field.tsx'
import { LabelChoice } from './label-choice.tsx'
import { LabelDot } from './label-dot.tsx'
import type { Labels } from './use-annotations.ts'

export type AnnotationItemProps = {
  annotation: Annotation
  labels: Labels
  called: CalledNow
  /** "л.д. 45" or "с. 5". */
  place: string
  open: boolean
  /** The comment is to be written at once. */
  writing: boolean
  readOnly: boolean
  tags: readonly string[]
  onOpen(): void
  onQuote(): void
  onCopy(): void
  /** Null in the window where no facts are kept. */
  onFact: ((known: boolean) => void) | null
  /** A claim in these words. */
  onAssert: (() => void) | null
  /** The facts this mark is cited for. */
  cited: readonly CitedPassage[]
  onOpenFact(id: FactId): void
}

const TEXT_TYPES: [AnnotationType, typeof IconCopy][] = [
  ['highlight', IconHighlight],
  ['underline', IconUnderline],
  ['note', IconMessage],
]

/** One annotation in the list; opened, it can be commented on and changed in place. */
export function AnnotationItem(props: AnnotationItemProps) {
  const { annotation, labels, called, place, open, onOpen, cited, onOpenFact } = props
  const { t } = useTranslation('annotations')
  const label = annotation.labelId ? labels.byId.get(annotation.labelId) : undefined
  const words = passageText(annotation.passage).replace(/\s+/g, ' ')
  const comment = richTextToPlain(annotation.comment, called)
  const drag = (event: DragEvent) => {
    const { dossierId, documentId, id, passage } = annotation
    event.dataTransfer.setData(PASSAGE_DRAG, JSON.stringify({ dossierId, documentId, annotationId: id, passage }))
    event.dataTransfer.setData('text/plain', words)
    event.dataTransfer.effectAllowed = 'copy'
  }
  return (
    <div className={classes.item} data-open={open || undefined} data-colour={label?.colour}>
      <button
        type="button"
        className={classes.head}
        aria-expanded={open}
        draggable
        onDragStart={drag}
        onClick={onOpen}
        data-annotation-item={annotation.id}
      >
        <span className={classes.top}>
          <LabelDot colour={label?.colour ?? null} />
          <span className={classes.name}>{label?.shown ?? t(`type.${annotation.type}`)}</span>
          <span className={classes.place}>{place}</span>
        </span>
        <span className={classes.words} data-area={words === '' || undefined}>
          {words || t(annotation.type === 'area' ? 'areaOfPage' : 'noWords')}
        </span>
        {!open && comment !== '' && <span className={classes.comment}>{comment}</span>}
        {!open && annotation.tags.length > 0 && <span className={classes.tags}>{annotation.tags.join(' · ')}</span>}
      </button>
      {cited.map(({ id, factId, factText, stance }) => (
        <button key={id} type="button" className={classes.fact} onClick={() => onOpenFact(factId)}>
          <StanceMark stance={stance} />
          <VisuallyHidden>{t('citedFor', { stance: t(`facts:stance.${stance}`) })}</VisuallyHidden>
          <span className={classes.factText}>{factText}</span>
        </button>
      ))}
      {open && <Details {...props} />}
    </div>
  )
}

function Details({ annotation, writing, readOnly, tags, onQuote, onCopy, onFact, onAssert }: AnnotationItemProps) {
  const { t } = useTranslation('annotations')
  const { id } = annotation
  const action = (name: string, Image: typeof IconCopy, run: () => void) => (
    <Tooltip label={t(name)}>
      <ActionIcon aria-label={t(name)} onClick={run}>
        <Image size={16} />
      </ActionIcon>
    </Tooltip>
  )
  return (
    <div className={classes.details}>
      {!readOnly && (
        <div className={classes.row}>
          <LabelChoice value={annotation.labelId} onChange={(labelId) => void changeAnnotation(id, { labelId })} />
          <span className={classes.space} />
          {annotation.type !== 'area' && <TypeChoice annotation={annotation} />}
        </div>
      )}
      <CommentField key={id} annotation={annotation} autoFocus={writing} />
      <TagsInput
        aria-label={t('tags')}
        placeholder={annotation.tags.length === 0 ? t('tags') : ''}
        data={[...tags]}
        value={annotation.tags}
        maxTags={100}
        disabled={readOnly}
        onChange={(next) => void changeAnnotation(id, { tags: next.map((tag) => tag.trim().slice(0, 80)) })}
      />
      <div className={classes.row}>
        {!readOnly && onFact && action('selection.factHint', IconPin, () => onFact(false))}
        {!readOnly && onFact && action('selection.toFact', IconPinned, () => onFact(true))}
        {!readOnly && onAssert && action('selection.assertion', IconMessage2, onAssert)}
        {action('selection.quote', IconBlockquote, onQuote)}
        {action('selection.copy', IconCopy, onCopy)}
        <span className={classes.space} />
        {!readOnly && action('delete', IconTrash, () => void removeAnnotation(annotation))}
      </div>
    </div>
  )
}

function TypeChoice({ annotation: { id, type } }: { annotation: Annotation }) {
  const { t } = useTranslation('annotations')
  return (
    <div role="radiogroup" aria-label={t('kind')} className={classes.row}>
      {TEXT_TYPES.map(([value, Image]) => (
        <Tooltip key={value} label={t(`type.${value}`)}>
          <ActionIcon
            role="radio"
            aria-checked={type === value}
            aria-label={t(`type.${value}`)}
            variant={type === value ? 'light' : 'subtle'}
            {...(type === value ? { color: 'pine' } : {})}
            onClick={() => value !== type && void changeAnnotation(id, { type: value })}
          >
            <Image size={16} />
          </ActionIcon>
        </Tooltip>
      ))}
    </div>
  )
}

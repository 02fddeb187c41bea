import { ActionIcon, Tooltip } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Annotation } from '#shared/domain/annotation.ts'
import type { CitedPassage } from '#shared/domain/fact.ts'
import type { AnnotationId, FactId, PersonId } from '#shared/domain/ids.ts'
import { passagePage } from '#shared/domain/passage.ts'
import type { Person } from '#shared/domain/person.ts'
import { useRequest } from '../../api/hooks.ts'
import { AnnotationItem } from './annotation-item.tsx'
import classes from './annotation-panel.module.css'
import { filterAnnotations, NO_FILTER, personsOf, tagsOf } from './filter.ts'
import { FilterBar } from './filter-bar.tsx'
import { LabelsEditor } from './labels-editor.tsx'
import { useLabels } from './use-annotations.ts'

type Props = {
  annotations: readonly Annotation[]
  activeId: AnnotationId | null
  /** The one whose comment is to be written at once. */
  writingId: AnnotationId | null
  readOnly: boolean
  /** How a page is called beside an annotation. */
  placeOf(page: number): string
  onOpen(annotation: Annotation | null): void
  onQuote(annotation: Annotation): void
  /** A fact with this mark as its citation; `known`: a fact that is there already. Null where no facts are kept. */
  onFact: ((annotation: Annotation, known: boolean) => void) | null
  /** A claim in the words, or about the area, of a mark. */
  onAssert: ((annotation: Annotation) => void) | null
  /** The facts that marks are cited for. */
  cited: readonly CitedPassage[]
  onOpenFact(id: FactId): void
  onCopy(annotation: Annotation): void
  onClose(): void
}

const NOT_CITED: readonly CitedPassage[] = []
const NOBODY: readonly Person[] = []

/** All annotations of the document in page order. A click goes to the place and opens it for writing. */
export function AnnotationPanel(props: Props) {
  const { annotations, activeId, writingId, readOnly, placeOf, onOpen, onFact, onAssert } = props
  const { t } = useTranslation('annotations')
  const labels = useLabels()
  const [filter, setFilter] = useState(NO_FILTER)
  const [editingLabels, setEditingLabels] = useState(false)
  const tags = useMemo(() => tagsOf(annotations), [annotations])
  const persons = useMemo(() => personsOf(annotations), [annotations])
  const byMark = useMemo(() => Map.groupBy(props.cited, ({ annotationId }) => annotationId), [props.cited])
  const people = useRequest('persons.list', { dossierId: null }, { enabled: persons.length > 0 }).data?.persons
  const mentioned = useMemo(() => people?.filter(({ id }) => persons.includes(id)) ?? NOBODY, [people, persons])
  const called = useCallback((id: PersonId) => mentioned.find((person) => person.id === id)?.name, [mentioned])
  const filtered = useMemo(() => filterAnnotations(annotations, filter, called), [annotations, filter, called])
  // What was just made or clicked on the page is shown even where the filter would hide it.
  const shown = useMemo(
    () =>
      filtered.some(({ id }) => id === activeId)
        ? filtered
        : annotations.filter((a) => a.id === activeId || filtered.includes(a)),
    [annotations, filtered, activeId],
  )
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => shown[index]?.id ?? index,
    estimateSize: () => 92,
    overscan: 6,
  })
  const latest = useRef({ rows, shown })
  latest.current = { rows, shown }
  useEffect(() => {
    const { rows, shown } = latest.current
    const at = shown.findIndex(({ id }) => id === activeId)
    if (at >= 0) rows.scrollToIndex(at, { align: 'auto' })
  }, [activeId])

  return (
    <section className={classes.root} aria-label={t('panel.title')}>
      <header className={classes.head}>
        <h2 className={classes.title}>{editingLabels ? t('labels.title') : t('panel.title')}</h2>
        {!editingLabels && <span className={classes.count}>{filtered.length}</span>}
        <span className={classes.space} />
        <Tooltip label={t('panel.close')}>
          <ActionIcon aria-label={t('panel.close')} onClick={props.onClose}>
            <IconX size={16} />
          </ActionIcon>
        </Tooltip>
      </header>
      {editingLabels ? (
        <LabelsEditor readOnly={readOnly} onDone={() => setEditingLabels(false)} />
      ) : (
        <>
          {annotations.length > 0 && (
            <FilterBar
              filter={filter}
              onChange={setFilter}
              tags={tags}
              mentioned={mentioned}
              editLabels={() => setEditingLabels(true)}
            />
          )}
          <div ref={scroller} className={classes.scroll}>
            {annotations.length === 0 && <p className={classes.empty}>{t('panel.empty')}</p>}
            {annotations.length > 0 && filtered.length === 0 && <p className={classes.empty}>{t('panel.nothing')}</p>}
            <ul className={classes.list} style={{ height: rows.getTotalSize() }}>
              {rows.getVirtualItems().map((row) => {
                const annotation = shown[row.index]
                if (!annotation) return null
                const open = annotation.id === activeId
                return (
                  <li
                    key={row.key}
                    ref={rows.measureElement}
                    data-index={row.index}
                    className={classes.row}
                    style={{ transform: `translateY(${row.start}px)` }}
                  >
                    <AnnotationItem
                      annotation={annotation}
                      labels={labels}
                      called={called}
                      place={placeOf(passagePage(annotation.passage))}
                      open={open}
                      writing={annotation.id === writingId}
                      readOnly={readOnly}
                      tags={tags}
                      onOpen={() => onOpen(open ? null : annotation)}
                      onQuote={() => props.onQuote(annotation)}
                      onAssert={onAssert && (() => onAssert(annotation))}
                      onFact={onFact && ((known) => onFact(annotation, known))}
                      cited={byMark.get(annotation.id) ?? NOT_CITED}
                      onOpenFact={props.onOpenFact}
                      onCopy={() => props.onCopy(annotation)}
                    />
                  </li>
                )
              })}
            </ul>
          </div>
        </>
      )}
    </section>
  )
}

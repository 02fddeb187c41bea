import { Loader, useComputedColorScheme } from '@mantine/core'
import { type DragEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnnotationFields, AnnotationType } from '#shared/domain/annotation.ts'
import type { CaseDocument, DocumentPage } from '#shared/domain/document.ts'
import type { CitedPassage } from '#shared/domain/fact.ts'
import type { AnnotationId, LabelId } from '#shared/domain/ids.ts'
import { type Passage, passagePage } from '#shared/domain/passage.ts'
import { EMPTY_RICH_TEXT } from '#shared/domain/rich-text.ts'
import { useRequest } from '../../api/hooks.ts'
import { notify, notifyError } from '../../app/notify.ts'
import type { ReaderTarget } from '../../app/routes.ts'
import { isSealedWindow } from '../../app/this-window.ts'
import { useVaultStatus } from '../../app/vault-status.ts'
import { PASSAGE_DRAG } from '../../editor/quote.ts'
import { passageOfSelection } from '../../viewer/passages.ts'
import { createAnnotation } from '../annotations/actions.ts'
import { AnnotationPanel } from '../annotations/annotation-panel.tsx'
import { AreaTool } from '../annotations/area-tool.tsx'
import { habits, type MarkStyle } from '../annotations/habits.ts'
import { MarksLayer } from '../annotations/marks-layer.tsx'
import { SelectionToolbar } from '../annotations/selection-toolbar.tsx'
import { useAnnotations } from '../annotations/use-annotations.ts'
import { CapturePanel } from '../facts/capture/capture-panel.tsx'
import { type Marked, useCapture } from '../facts/capture/use-capture.ts'
import { quoteIntoNote } from '../notes/quote-target.ts'
import { useReading } from '../reading/use-reading.ts'
import { TestimonyPanel } from '../testimony/reader/testimony-panel.tsx'
import { useTestimonyCapture } from '../testimony/reader/use-testimony-capture.ts'
import { citationLanguage, citePassage, quotation, shortPlace } from './citations.ts'
import { FindBar } from './find-bar.tsx'
import { goToPassage } from './go-to-passage.ts'
import { HitBar } from './hit-bar.tsx'
import { AttachmentCard, Failure, PasswordPrompt } from './notices.tsx'
import classes from './pane.module.css'
import { usePaneKeys } from './pane-keys.ts'
import { type PaneLayout, PaneToolbar } from './pane-toolbar.tsx'
import { preferences } from './preferences.ts'
import { Sidebar } from './sidebar.tsx'
import { useHits } from './use-hits.ts'
import { useMarkedPassage } from './use-marked-passage.ts'
import { useCitationTarget, useTarget } from './use-target.ts'
import { useView } from './use-view.ts'

type Props = {
  document: CaseDocument
  pages: readonly DocumentPage[]
  target: ReaderTarget
  /** Keys go here. */
  active: boolean
  layout: PaneLayout
  /** A jump within the document, for the window's history. */
  onJump(from: number, to: number): void
  onClearQuery(): void
}

const NOT_CITED: readonly CitedPassage[] = []
const newMark = (type: AnnotationType, passage: Passage): AnnotationFields => ({
  type,
  passage,
  labelId: null,
  comment: EMPTY_RICH_TEXT,
  tags: [],
})

/** One open document: its pages, what finds a way through them, and its annotations. */
export function Pane({ document, pages, target, active, layout, onJump, onClearQuery }: Props) {
  const { t, i18n } = useTranslation('reader')
  const readOnly = useVaultStatus()?.readOnly ?? false
  // The sealed window marks and quotes; facts, statements and what was read are the open vault's.
  const keepsRecords = !isSealedWindow()
  const container = useRef<HTMLDivElement>(null)
  const showable = document.format !== 'attachment' && document.unreadable === null && document.pageCount > 0
  const { opening, unlock, retry } = useView({
    document,
    pages,
    container,
    enabled: showable,
    page: target.page,
    onPageFailure: (index) => notify(t('pageFailed', { number: index + 1 })),
  })
  const view = opening.state === 'ready' ? opening.view : null
  useReading(view, document.id, !readOnly && keepsRecords)
  const annotations = useAnnotations(document.id)
  const language = citationLanguage(i18n.language)
  const [sidebar, setSidebar] = useState(preferences.sidebar && !layout.split)
  const [panel, setPanel] = useState(preferences.panel)
  const [darkPaper, setDarkPaper] = useState(preferences.darkPaper)
  // Text takes the colours of the interface; other pages are paper, white unless it is wished dark.
  const scheme = useComputedColorScheme('light')
  const dark = document.format === 'text' ? scheme === 'dark' : darkPaper
  const [area, setArea] = useState<false | 'annotation' | 'assertion'>(false)
  const [find, setFind] = useState({ open: false, asked: 0 })
  const [activeId, setActiveId] = useState<AnnotationId | null>(null)
  const [writingId, setWritingId] = useState<AnnotationId | null>(null)
  const hits = useHits(view, document, target.query, target.page ?? 0)
  const citations = useRequest('facts.citations', { documentId: document.id }, { enabled: keepsRecords })
  const cited = citations.data?.citations ?? NOT_CITED
  const capture = useCapture({
    dossierId: document.dossierId,
    documentId: document.id,
    placeOf: (passage) => citePassage(document, pages, passage, language),
  })
  const testimony = useTestimonyCapture(document)
  const marked = useMemo(
    () => new Set(annotations.flatMap(({ passage }) => passage.parts.map((part) => part.page))),
    [annotations],
  )

  const openAnnotation = useCallback((id: AnnotationId, write = false) => {
    setActiveId(id)
    setWritingId(write ? id : null)
    setPanel(true)
  }, [])
  // Where the pane has gone by itself: the route that says so afterwards moves nothing.
  const own = useRef<number | null>(null)
  useTarget(view, target, annotations, openAnnotation, own)
  useCitationTarget(view, target)
  useMarkedPassage(view, target.passage)
  const jumped = (from: number, to: number) => {
    if (Math.abs(from - to) < 2) return
    own.current = to
    onJump(from, to)
  }
  const go = (to: number, open?: () => void) => {
    if (!view) return
    const from = view.state().page
    if (open) open()
    else view.goTo(to)
    jumped(from, to)
  }

  const create = (
    type: 'highlight' | 'underline' | 'note' | 'area',
    passage: Passage,
    labelId: LabelId | null,
    write = false,
  ) =>
    void createAnnotation(document.id, { ...newMark(type, passage), labelId })
      .then(({ id }) => (write ? openAnnotation(id, true) : setActiveId(null)))
      .catch(() => undefined)
  const mark = (passage: Passage, style: MarkStyle, labelId: LabelId | null) => {
    habits.labelId = labelId
    create(style, passage, labelId)
  }
  const quote = (passage: Passage, annotationId: AnnotationId | null) => {
    const quoted = quoteIntoNote({ dossierId: document.dossierId, documentId: document.id, annotationId, passage })
    void Promise.resolve(quoted).catch(notifyError)
  }
  const fact = (marked: Marked, known: boolean) => (known ? capture.pick(marked) : capture.make(marked))
  const factOf = (passage: Passage, known: boolean) =>
    fact({ passage, mark: { ...newMark(habits.style, passage), labelId: habits.labelId } }, known)
  const copy = (passage: Passage) =>
    void navigator.clipboard
      .writeText(quotation(document, pages, passage, language))
      .then(() => notify(t('citation.copiedQuote')))
      .catch(notifyError)
  const drag = (event: DragEvent) => {
    const passage = view && passageOfSelection(view, window.document.getSelection())
    if (!passage) return
    const data = { dossierId: document.dossierId, documentId: document.id, annotationId: null, passage }
    event.dataTransfer.setData(PASSAGE_DRAG, JSON.stringify(data))
    event.dataTransfer.setData('text/plain', quotation(document, pages, passage, language))
    event.dataTransfer.effectAllowed = 'copy'
  }

  // Two documents leave no room for small pictures; an opened hit is what is looked for now.
  useEffect(() => {
    if (layout.split) setSidebar(false)
  }, [layout.split])
  useEffect(() => {
    if (target.query) setFind((before) => ({ ...before, open: false }))
  }, [target.query])
  const remember = (name: 'sidebar' | 'panel' | 'darkPaper', on: boolean, set: (on: boolean) => void) => {
    preferences[name] = on
    set(on)
  }
  const toggle = {
    sidebar: () => remember('sidebar', !sidebar, setSidebar),
    annotations: () => remember('panel', !panel, setPanel),
    darkPaper: () => remember('darkPaper', !darkPaper, setDarkPaper),
    area: () => setArea(!area && !readOnly && document.format !== 'text' && 'annotation'),
    claimArea: () => setArea(!area && !readOnly && document.format !== 'text' && 'assertion'),
    statement: () => view && testimony.state(view.state().page),
    find: () => setFind({ open: view?.can.find ?? false, asked: find.asked + 1 }),
  }
  const root = useRef<HTMLElement>(null)
  usePaneKeys(view, active, {
    ...toggle,
    hit: (direction) => hits?.go(direction),
    fact: (known) => {
      const marked = annotations.find(({ id }) => id === activeId)
      if (marked && !readOnly && keepsRecords) fact({ passage: marked.passage, mark: { id: marked.id } }, known)
    },
    statement: () => !readOnly && keepsRecords && view && testimony.state(view.state().page),
    goToPageField: () => root.current?.querySelector<HTMLElement>('[data-reader-page]')?.focus(),
  })

  return (
    <section ref={root} className={classes.root} aria-label={document.title} data-paper={dark ? 'dark' : 'light'}>
      <PaneToolbar
        document={document}
        pages={pages}
        view={view}
        readOnly={readOnly}
        layout={layout}
        shown={{ sidebar, annotations: panel, area: area !== false, darkPaper }}
        toggle={toggle}
        annotationCount={annotations.length}
        onGo={go}
      />
      <div className={classes.body}>
        {view && sidebar && view.can.thumbnails && <Sidebar view={view} pages={pages} marked={marked} onGo={go} />}
        <div className={classes.stage}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard */}
          {/* biome-ignore lint/a11y/noStaticElementInteractions: selected text is dragged out of it */}
          <div ref={container} className={classes.container} tabIndex={0} onDragStart={drag} data-reader-pages />
          {opening.state === 'opening' && showable && (
            <div className={classes.opening} role="status">
              <Loader size="sm" aria-label={t('opening')} />
            </div>
          )}
          {!showable && <AttachmentCard document={document} />}
          {opening.state === 'password' && <PasswordPrompt wrong={opening.wrong} unlock={unlock} />}
          {opening.state === 'failed' && <Failure reason={opening.reason} retry={retry} />}
          {view && (
            <>
              <MarksLayer view={view} annotations={annotations} activeId={activeId} onOpen={openAnnotation} />
              <SelectionToolbar
                view={view}
                active={active}
                readOnly={readOnly}
                onMark={mark}
                onNote={(passage) => create('note', passage, habits.labelId, true)}
                onQuote={(passage) => quote(passage, null)}
                records={keepsRecords ? { fact: factOf, assert: testimony.assert, state: testimony.stateOf } : null}
                onCopy={copy}
              />
              {area && (
                <AreaTool
                  view={view}
                  onArea={(passage) => {
                    setArea(false)
                    if (area === 'assertion') testimony.assert(passage)
                    else create('area', passage, habits.labelId, true)
                  }}
                  onEnd={() => setArea(false)}
                />
              )}
              {find.open && (
                <FindBar view={view} asked={find.asked} onClose={() => setFind({ ...find, open: false })} />
              )}
              {hits && target.query && !find.open && <HitBar query={target.query} hits={hits} onClose={onClearQuery} />}
            </>
          )}
        </div>
        {view && testimony.capture && <TestimonyPanel document={document} capture={testimony} />}
        {view && capture.capture && !testimony.capture && (
          <CapturePanel capture={capture} dossierId={document.dossierId} readOnly={readOnly} />
        )}
        {view && panel && !capture.capture && !testimony.capture && (
          <aside className={classes.panel}>
            <AnnotationPanel
              annotations={annotations}
              activeId={activeId}
              writingId={writingId}
              readOnly={readOnly}
              placeOf={(page) => shortPlace(document, pages, page, language)}
              onOpen={(annotation) => {
                setActiveId(annotation?.id ?? null)
                setWritingId(null)
                if (!annotation) return
                const from = view.state().page
                goToPassage(view, annotation.passage)
                jumped(from, passagePage(annotation.passage))
              }}
              onQuote={({ passage, id }) => quote(passage, id)}
              onAssert={keepsRecords ? ({ passage }) => testimony.assert(passage) : null}
              onFact={keepsRecords ? ({ passage, id }, known) => fact({ passage, mark: { id } }, known) : null}
              cited={cited}
              onOpenFact={capture.open}
              onCopy={({ passage }) => copy(passage)}
              onClose={toggle.annotations}
            />
          </aside>
        )}
      </div>
    </section>
  )
}

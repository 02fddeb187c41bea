import { ActionIcon, Menu, Tooltip, UnstyledButton } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import {
  IconColumns2,
  IconDots,
  IconLayoutSidebar,
  IconMarquee2,
  IconMessage2,
  IconMessage2Plus,
  IconMessages,
  IconMoon,
  IconNotebook,
  IconRotate2,
  IconRotateClockwise2,
  IconSearch,
  IconSwitchHorizontal,
  IconX,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { citePage } from '#shared/domain/citation.ts'
import type { CaseDocument, DocumentPage } from '#shared/domain/document.ts'
import type { DocumentId } from '#shared/domain/ids.ts'
import { notify } from '../../app/notify.ts'
import { isSealedWindow } from '../../app/this-window.ts'
import type { DocumentView } from '../../viewer/view.ts'
import { citationLanguage } from './citations.ts'
import { DocumentPicker } from './document-picker.tsx'
import { PageField } from './page-field.tsx'
import classes from './pane-toolbar.module.css'
import { useViewState } from './use-view-state.ts'
import { ZoomMenu } from './zoom-menu.tsx'

export type PaneLayout = {
  /** Two documents are open. */
  split: boolean
  notes: boolean
  toggleNotes(): void
  /** Opens a document beside this one. */
  openBeside(id: DocumentId): void
  swap(): void
  /** Null: this pane is the only one. */
  close: (() => void) | null
}

type Props = {
  document: CaseDocument
  pages: readonly DocumentPage[]
  view: DocumentView | null
  readOnly: boolean
  layout: PaneLayout
  shown: { sidebar: boolean; annotations: boolean; area: boolean; darkPaper: boolean }
  toggle: {
    sidebar(): void
    annotations(): void
    area(): void
    claimArea(): void
    statement(): void
    darkPaper(): void
    find(): void
  }
  annotationCount: number
  onGo(page: number): void
}

/** Below this width (CSS pixels) only what is used at every page stays; the rest moves into the menu. */
const NARROW = 430

export function PaneToolbar(props: Props) {
  const { document, pages, view, readOnly, layout, shown, toggle, annotationCount, onGo } = props
  const { t } = useTranslation('reader')
  const { ref, width } = useElementSize()
  const [picking, setPicking] = useState(false)
  const narrow = width > 0 && width < NARROW
  const tools = {
    sidebar: { icon: IconLayoutSidebar, keys: 'T', run: toggle.sidebar, off: !view?.can.thumbnails },
    find: { icon: IconSearch, keys: 'Ctrl+F', run: toggle.find, off: !view?.can.find },
    area: { icon: IconMarquee2, keys: 'A', run: toggle.area, off: !view || readOnly || document.format === 'text' },
  }
  return (
    <div ref={ref} className={classes.root} role="toolbar" aria-label={t('toolbar')}>
      {!narrow && <Tool name="sidebar.toggle" {...tools.sidebar} on={shown.sidebar && !tools.sidebar.off} />}
      {layout.split && (
        <span className={classes.title} title={document.title}>
          {document.title}
        </span>
      )}
      {view && <PageField view={view} pages={pages} narrow={narrow} onGo={onGo} />}
      {view && !narrow && <Citation view={view} document={document} pages={pages} />}
      <span className={classes.space} />
      {view && !narrow && <ZoomMenu view={view} />}
      {!narrow && <Tool name="find.title" {...tools.find} />}
      {!narrow && <Tool name="area" {...tools.area} on={shown.area} />}
      <Tool
        name="annotations"
        keys="M"
        icon={IconMessages}
        on={shown.annotations}
        run={toggle.annotations}
        off={!view}
        count={annotationCount}
      />
      <DocumentPicker
        dossierId={document.dossierId}
        opened={picking}
        setOpened={setPicking}
        onPick={(id) => layout.openBeside(id)}
      >
        <ActionIcon
          aria-label={t('beside')}
          title={t('beside')}
          aria-haspopup="dialog"
          className={classes.tool}
          onClick={() => setPicking(!picking)}
        >
          <IconColumns2 size={17} />
        </ActionIcon>
      </DocumentPicker>
      <More
        view={view}
        layout={layout}
        darkPaper={shown.darkPaper}
        toggleDarkPaper={toggle.darkPaper}
        testimony={
          readOnly || isSealedWindow()
            ? null
            : { statement: toggle.statement, claimArea: toggle.claimArea, areas: document.format !== 'text' }
        }
        tools={narrow ? tools : null}
      />
      {layout.close && <Tool name="closePane" icon={IconX} run={layout.close} />}
    </div>
  )
}

type ToolProps = {
  name: string
  icon: typeof IconX
  run(): void
  keys?: string
  on?: boolean
  off?: boolean
  count?: number
}

function Tool({ name, icon: Image, run, keys, on, off = false, count = 0 }: ToolProps) {
  const { t } = useTranslation('reader')
  const countText = count > 99 ? '99+' : String(count)
  return (
    <Tooltip label={keys ? `${t(name)} · ${keys}` : t(name)}>
      <ActionIcon
        aria-label={count > 0 ? `${t(name)}: ${countText}` : t(name)}
        {...(on === undefined ? {} : { 'aria-pressed': on })}
        variant={on ? 'light' : 'subtle'}
        {...(on ? { color: 'pine' } : {})}
        disabled={off}
        className={classes.tool}
        onClick={run}
      >
        <Image size={17} />
        {count > 0 && (
          <span className={classes.count} aria-hidden>
            {countText}
          </span>
        )}
      </ActionIcon>
    </Tooltip>
  )
}

/** Where the page is in the file, ready to be copied into a pleading. */
function Citation({
  view,
  document,
  pages,
}: {
  view: DocumentView
  document: CaseDocument
  pages: readonly DocumentPage[]
}) {
  const { t, i18n } = useTranslation('reader')
  const { page } = useViewState(view)
  const citation = citePage(document, page, pages[page]?.label ?? null, citationLanguage(i18n.language))
  const copy = async () => {
    await navigator.clipboard.writeText(citation)
    notify(t('citation.copied'))
  }
  if (document.sheets.length === 0) return null
  return (
    <Tooltip label={t('citation.copy')}>
      <UnstyledButton
        className={classes.citation}
        aria-label={t('citation.label', { citation })}
        onClick={() => void copy()}
      >
        {citation}
      </UnstyledButton>
    </Tooltip>
  )
}

type ToolEntry = { icon: typeof IconX; keys: string; run(): void; off: boolean }
type MoreProps = {
  view: DocumentView | null
  layout: PaneLayout
  darkPaper: boolean
  toggleDarkPaper(): void
  /** What testimony is made of here; null: nothing may be changed. */
  testimony: { statement(): void; claimArea(): void; areas: boolean } | null
  /** Those that the bar has no room for. */
  tools: { sidebar: ToolEntry; find: ToolEntry; area: ToolEntry } | null
}

function More({ view, layout, darkPaper, toggleDarkPaper, testimony, tools }: MoreProps) {
  const { t } = useTranslation('reader')
  const entry = (name: string, { icon: Image, keys, run, off }: ToolEntry) => (
    <Menu.Item
      key={name}
      disabled={off}
      leftSection={<Image size={16} aria-hidden />}
      rightSection={keys === '' ? undefined : <kbd className={classes.keys}>{keys}</kbd>}
      onClick={run}
    >
      {t(name)}
    </Menu.Item>
  )
  const zoom = (by: 1 | -1) => ({
    icon: by > 0 ? IconZoomIn : IconZoomOut,
    keys: by > 0 ? 'Ctrl +' : 'Ctrl −',
    run: () => view?.zoomBy(by),
    off: !view,
  })
  return (
    <Menu position="bottom-end" width={310}>
      <Menu.Target>
        <ActionIcon aria-label={t('more')} title={t('more')}>
          <IconDots size={17} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {tools && (
          <>
            {entry('sidebar.toggle', tools.sidebar)}
            {entry('find.title', tools.find)}
            {entry('area', tools.area)}
            {entry('zoom.in', zoom(1))}
            {entry('zoom.out', zoom(-1))}
            <Menu.Divider />
          </>
        )}
        {view && testimony && (
          <>
            {entry('statement', { icon: IconMessage2Plus, keys: 'Shift+S', run: testimony.statement, off: false })}
            {testimony.areas &&
              entry('claimArea', { icon: IconMessage2, keys: 'Shift+A', run: testimony.claimArea, off: false })}
            <Menu.Divider />
          </>
        )}
        {view?.can.rotate && (
          <>
            <Menu.Item
              leftSection={<IconRotateClockwise2 size={16} aria-hidden />}
              rightSection={<kbd className={classes.keys}>R</kbd>}
              onClick={() => view.rotateBy(90)}
            >
              {t('rotate.right')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconRotate2 size={16} aria-hidden />}
              rightSection={<kbd className={classes.keys}>Shift+R</kbd>}
              onClick={() => view.rotateBy(-90)}
            >
              {t('rotate.left')}
            </Menu.Item>
            <Menu.Item leftSection={<IconMoon size={16} aria-hidden />} onClick={toggleDarkPaper}>
              {t(darkPaper ? 'paper.light' : 'paper.dark')}
            </Menu.Item>
            <Menu.Divider />
          </>
        )}
        <Menu.Item leftSection={<IconNotebook size={16} aria-hidden />} onClick={layout.toggleNotes}>
          {t(layout.notes ? 'notes.hide' : 'notes.show')}
        </Menu.Item>
        {layout.split && (
          <Menu.Item leftSection={<IconSwitchHorizontal size={16} aria-hidden />} onClick={layout.swap}>
            {t('swap')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

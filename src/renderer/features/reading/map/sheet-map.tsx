import { Button } from '@mantine/core'
import { useElementSize, useMergedRef } from '@mantine/hooks'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseDocument } from '#shared/domain/document.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import { SHEET, type VolumeReading } from '#shared/domain/reading.ts'
import { navigate } from '../../../app/routes.ts'
import { markRead } from '../actions.ts'
import { type Cursor, mapRows, moveCursor } from './rows.ts'
import { flagsOf, indexSheets, isLeft, pagesOfSheets, sheetsWhere, volumeKey } from './sheet-index.ts'
import classes from './sheet-map.module.css'
import { SheetStrip, STEP } from './sheet-strip.tsx'
import { VolumeHead } from './volume-head.tsx'

/** The numbers before each row, in pixels. */
const GUTTER = 52
const MARGIN = 20

type Props = {
  dossierId: DossierId
  volumes: readonly VolumeReading[]
  documents: readonly CaseDocument[]
  readOnly: boolean
}

/**
 * The bound file as squares, a sheet each. The map has the focus: arrows go from sheet to sheet, Shift picks a run, Space
 * marks it, Enter opens it. What is on the map is said in words beside each volume and below for the sheet picked.
 */
export function SheetMap({ dossierId, volumes, documents, readOnly }: Props) {
  const { t } = useTranslation('reading')
  const { ref: measured, width } = useElementSize<HTMLDivElement>()
  const scroller = useRef<HTMLDivElement>(null)
  const root = useMergedRef(measured, scroller)
  const perRow = Math.max(10, Math.floor((width - GUTTER - 2 * MARGIN) / STEP / 10) * 10)
  const rows = useMemo(() => mapRows(volumes, perRow), [volumes, perRow])
  const index = useMemo(() => indexSheets(documents), [documents])
  const [wanted, setCursor] = useState<Cursor>({ volume: 0, sheet: 1, anchor: 1 })
  const own = volumes[wanted.volume] ?? volumes[0]
  const cursor = own && wanted.sheet <= own.cells.length ? wanted : { volume: 0, sheet: 1, anchor: 1 }
  const picked: [number, number] = [Math.min(cursor.sheet, cursor.anchor), Math.max(cursor.sheet, cursor.anchor)]
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => (rows[at]?.type === 'volume' ? 64 : STEP + 2),
    getItemKey: (at) => {
      const row = rows[at]
      return row ? `${volumeKey(row.volume)}/${row.type === 'volume' ? 'head' : row.from}` : at
    },
    overscan: 20,
  })
  const rowOfCursor = rows.findIndex(
    (row) => row.type === 'sheets' && row.volume === own && cursor.sheet >= row.from && cursor.sheet <= row.to,
  )
  const moved = useRef(false)
  useEffect(() => {
    if (moved.current && rowOfCursor >= 0) virtual.scrollToIndex(rowOfCursor)
  }, [rowOfCursor, virtual])
  if (!own) return null

  const pickedWith = (flag: number): number => {
    let count = 0
    for (let sheet = picked[0]; sheet <= picked[1]; sheet++) if (flagsOf(own, sheet) & flag) count++
    return count
  }
  const present = pickedWith(SHEET.present)
  const pages = pagesOfSheets(index, own, picked[0], picked[1])
  const left = sheetsWhere({ ...own, cells: own.cells.slice(0, picked[1]) }, isLeft).some(([, to]) => to >= picked[0])
  const mark = (read: boolean) => void markRead(pages, read)
  const open = (sheet: number) => {
    const there = index.get(volumeKey(own))?.get(sheet)?.[0]
    if (there)
      navigate({ screen: 'reader', dossierId, left: { documentId: there.documentId, page: there.pages[0] ?? 0 } })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey) return
    const next = moveCursor(volumes, cursor, event.key, perRow, event.shiftKey)
    if (next) {
      moved.current = true
      setCursor(next)
    } else if (event.key === 'Enter') open(cursor.sheet)
    else if (event.key === ' ' && !readOnly) mark(left)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const onClick = (event: MouseEvent<HTMLDivElement>, volume: VolumeReading, from: number, to: number) => {
    const sheet = from + Math.floor((event.clientX - event.currentTarget.getBoundingClientRect().left) / STEP)
    if (sheet > to) return
    const at = volumes.indexOf(volume)
    setCursor({ volume: at, sheet, anchor: event.shiftKey && at === cursor.volume ? cursor.anchor : sheet })
  }
  return (
    <>
      <div
        ref={root}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the map is worked with arrows; what it shows is told below it
        tabIndex={0}
        aria-label={t('map.label')}
        aria-describedby="sheet-under-cursor"
        className={classes.root}
        data-sheet-map
        onKeyDown={onKeyDown}
      >
        <div className={classes.rows} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index: at, key, start }) => {
            const row = rows[at]
            if (!row) return null
            return (
              <div
                key={key}
                ref={virtual.measureElement}
                data-index={at}
                className={classes.row}
                style={{ transform: `translateY(${start}px)` }}
              >
                {row.type === 'volume' ? (
                  <VolumeHead
                    volume={row.volume}
                    readOnly={readOnly}
                    mark={(read) => void markRead(pagesOfSheets(index, row.volume, 1, row.volume.cells.length), read)}
                  />
                ) : (
                  <div className={classes.strip}>
                    <span className={classes.number} aria-hidden>
                      {row.from}
                    </span>
                    {/* biome-ignore lint/a11y/noStaticElementInteractions: the map has the keys */}
                    {/* biome-ignore lint/a11y/useKeyWithClickEvents: the map has the keys */}
                    <div
                      className={classes.cells}
                      onClick={(event) => onClick(event, row.volume, row.from, row.to)}
                      onDoubleClick={() => open(cursor.sheet)}
                    >
                      <SheetStrip
                        volume={row.volume}
                        from={row.from}
                        to={row.to}
                        picked={row.volume === own ? picked : null}
                      />
                    </div>
                  </div>
                )}
              </div>
            )
          })}
        </div>
      </div>
      <footer className={classes.foot}>
        <span id="sheet-under-cursor" className={classes.said} aria-live="polite">
          {words()}
        </span>
        {pages.length > 0 && (
          <>
            {!readOnly && (
              <>
                <Button size="compact-sm" variant="light" disabled={!left} onClick={() => mark(true)}>
                  {t('map.mark', { count: present })}
                </Button>
                <Button size="compact-sm" variant="subtle" onClick={() => mark(false)}>
                  {t('map.unmark')}
                </Button>
              </>
            )}
            <Button size="compact-sm" variant="subtle" onClick={() => open(picked[0])}>
              {t('map.open')}
            </Button>
          </>
        )}
      </footer>
    </>
  )

  function words(): string {
    if (!own) return ''
    const place = t('map.place', {
      volume: t(`volume.${own.series}`, { volume: own.volume }),
      count: picked[1] - picked[0] + 1,
      sheets: picked[0] === picked[1] ? String(picked[0]) : `${picked[0]}–${picked[1]}`,
    })
    if (picked[0] !== picked[1]) {
      if (present === 0) return `${place}: ${t('state.missing')}`
      return `${place}: ${t('map.readOf', { read: pickedWith(SHEET.read), count: present })}`
    }
    const flags = flagsOf(own, picked[0])
    const marks = Number(own.marks[picked[0] - 1] ?? 0)
    const state = !(flags & SHEET.present)
      ? 'missing'
      : flags & SHEET.read
        ? 'read'
        : flags & SHEET.partly
          ? 'partly'
          : 'unread'
    return [
      `${place}: ${t(`state.${state}`)}`,
      flags & SHEET.double ? t('state.double') : '',
      marks > 0 ? t('map.marks', { count: marks }) : '',
    ]
      .filter((text) => text !== '')
      .join(', ')
  }
}

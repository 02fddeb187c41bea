import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Report } from '#shared/domain/summary.ts'
import classes from './preview.module.css'
import { previewRows } from './preview-rows.ts'
import paper from './report.module.css'
import { Block, ReportRows } from './report-blocks.tsx'

/** Guesses by kind, in pixels, until a row was measured. */
const ESTIMATE = { title: 90, block: 56, rows: 900 }

/** The summary as the files will have it, from the same model; only what is in view exists. */
export function Preview({ report, stale }: { report: Report; stale: boolean }) {
  const { t } = useTranslation('exports')
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => previewRows(report), [report])
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => ESTIMATE[rows[index]?.kind ?? 'block'],
    overscan: 8,
  })
  const items = virtual.getVirtualItems()
  return (
    <section
      ref={scroller}
      className={classes.scroller}
      aria-label={t('preview.title')}
      aria-busy={stale}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <article className={`${classes.paper} ${paper.paper}`} lang={report.language} data-stale={stale || undefined}>
        <div className={classes.rows} style={{ height: virtual.getTotalSize() }}>
          <div style={{ transform: `translateY(${items[0]?.start ?? 0}px)` }}>
            {items.map(({ index, key }) => {
              const row = rows[index]
              return (
                <div key={key} ref={virtual.measureElement} data-index={index} className={classes.row}>
                  {row?.kind === 'title' && (
                    <>
                      <h2 className={paper.title}>{row.title}</h2>
                      <p className={paper.subtitle}>{row.subtitle}</p>
                    </>
                  )}
                  {row?.kind === 'block' && <Block block={row.block} />}
                  {row?.kind === 'rows' && <ReportRows table={row.table} rows={row.rows} showHeader={row.from === 0} />}
                </div>
              )
            })}
          </div>
        </div>
      </article>
    </section>
  )
}

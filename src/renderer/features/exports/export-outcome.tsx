import { Button } from '@mantine/core'
import { IconFolder } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Place } from '#shared/domain/vault.ts'
import { request } from '../../api/client.ts'
import { notifyError } from '../../app/notify.ts'
import { ErrorMessage } from '../../ui/error-message.tsx'
import classes from './export-outcome.module.css'
import { LeakList } from './leak-list.tsx'
import type { FileExport } from './use-file-export.ts'

/** How an export went: what was written and where, or why nothing was. `children` add to what was written. */
export function ExportOutcome<R>({ state, children }: { state: FileExport<R>; children?: ReactNode }) {
  const root = useRef<HTMLDivElement>(null)
  // A button that is busy cannot hold the keyboard: it goes on from the outcome, and Escape still closes the panel.
  useEffect(() => {
    if (!['written', 'leaked', 'failed'].includes(state.is)) return
    const lost = document.activeElement === null || document.activeElement === document.body
    if (lost) root.current?.focus({ preventScroll: true })
    root.current?.scrollIntoView({ block: 'nearest' })
  }, [state.is])
  return (
    <div ref={root} className={classes.root} aria-live="polite" tabIndex={-1}>
      {state.is === 'failed' && <ErrorMessage error={state.error} />}
      {state.is === 'leaked' && <LeakList leaks={state.leaks} />}
      {state.is === 'written' && (
        <Written place={state.place} names={state.files.map(({ name, size }) => ({ name, size }))}>
          {children}
        </Written>
      )}
    </div>
  )
}

type WrittenProps = { place: Place; names: { name: string; size: number }[]; children: ReactNode }

function Written({ place, names, children }: WrittenProps) {
  const { t, i18n } = useTranslation('exports')
  const bases = [...new Set(names.map(({ name }) => baseName(name)))]
  return (
    <div className={classes.written}>
      <h2 className={classes.title}>{t('written.title', { count: names.length })}</h2>
      {bases.map((base) => {
        const files = names.filter(({ name }) => baseName(name) === base)
        const [only] = files
        return files.length === 1 && only ? (
          <p key={base} className={classes.name}>
            {only.name} <span className={classes.size}>{fileSize(only.size, i18n.language)}</span>
          </p>
        ) : (
          <div key={base}>
            <p className={classes.name}>{base}</p>
            <ul className={classes.files}>
              {files.map(({ name, size }) => (
                <li key={name}>
                  {name.slice(base.length)} <span className={classes.size}>{fileSize(size, i18n.language)}</span>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
      <p className={classes.place}>{place.display}</p>
      {children}
      <p className={classes.warning}>{t('written.plain')}</p>
      <Button
        variant="default"
        leftSection={<IconFolder size={15} aria-hidden />}
        onClick={() => void request('app.showPlace', { placeId: place.id }).catch(notifyError)}
      >
        {t('written.show')}
      </Button>
    </div>
  )
}

/** Files of one export mostly differ by their endings alone. */
const baseName = (name: string): string => name.replace(/\.[a-z]+$/, '')

/** "12 КБ", "1,4 МБ". */
function fileSize(bytes: number, language: string): string {
  const mega = bytes >= 1_000_000
  const value = mega ? bytes / 1_000_000 : Math.max(1, Math.round(bytes / 1_000))
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: mega ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: mega && value < 10 ? 1 : 0,
  }).format(value)
}

import { Button } from '@mantine/core'
import { IconFolder, IconFolderDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestInput, RequestOutput } from '#shared/contract/index.ts'
import type { NameLeak } from '#shared/domain/summary.ts'
import type { Place } from '#shared/domain/vault.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import { request } from '../../api/client.ts'
import { ErrorMessage } from '../../ui/error-message.tsx'
import { LeakList } from './leak-list.tsx'
import classes from './save-summary.module.css'

type Input = Omit<RequestInput<'exports.write'>, 'placeId'>
type State =
  | { is: 'ready' }
  | { is: 'writing' }
  | { is: 'written'; place: Place; files: RequestOutput<'exports.write'>['files'] }
  | { is: 'leaked'; leaks: NameLeak[] }
  | { is: 'failed'; error: DeloError }

const asDeloError = (error: unknown) => (error instanceof DeloError ? error : new DeloError('internal'))

/** Picks a folder, writes the files, says what was written and where. `input` is null with a reason while nothing can be. */
export function SaveSummary({ input, reason }: { input: Input | null; reason: string | null }) {
  const { t, i18n } = useTranslation('exports')
  const [state, setState] = useState<State>({ is: 'ready' })
  const save = async () => {
    if (!input) return
    try {
      const { place } = await request('app.pickFolder', {})
      if (!place) return
      setState({ is: 'writing' })
      const { files, leaks } = await request('exports.write', { ...input, placeId: place.id })
      setState(leaks.length > 0 ? { is: 'leaked', leaks } : { is: 'written', place, files })
    } catch (error) {
      setState({ is: 'failed', error: asDeloError(error) })
    }
  }
  const show = (placeId: Place['id']) =>
    request('app.showPlace', { placeId }).catch((error) => setState({ is: 'failed', error: asDeloError(error) }))
  return (
    <div className={classes.root}>
      <Button
        size="sm"
        fullWidth
        leftSection={<IconFolderDown size={17} aria-hidden />}
        disabled={!input}
        loading={state.is === 'writing'}
        onClick={() => void save()}
      >
        {t('save')}
      </Button>
      {reason && <p className={classes.reason}>{reason}</p>}
      <div className={classes.result} aria-live="polite">
        {state.is === 'failed' && <ErrorMessage error={state.error} />}
        {state.is === 'leaked' && <LeakList leaks={state.leaks} />}
        {state.is === 'written' && (
          <div className={classes.written}>
            <h2 className={classes.title}>{t('written.title', { count: state.files.length })}</h2>
            <p className={classes.name}>{baseName(state.files[0]?.name ?? '')}</p>
            <ul className={classes.files}>
              {state.files.map(({ format, size }) => (
                <li key={format}>
                  .{format} <span className={classes.size}>{fileSize(size, i18n.language)}</span>
                </li>
              ))}
            </ul>
            <p className={classes.place}>{state.place.display}</p>
            <p className={classes.warning}>{t('written.plain')}</p>
            <Button
              variant="default"
              leftSection={<IconFolder size={15} aria-hidden />}
              onClick={() => void show(state.place.id)}
            >
              {t('written.show')}
            </Button>
          </div>
        )}
      </div>
    </div>
  )
}

/** Files of one export differ by their endings alone. */
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

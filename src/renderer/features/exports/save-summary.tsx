import { Button } from '@mantine/core'
import { IconFolderDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { RequestInput, RequestOutput } from '#shared/contract/index.ts'
import { request } from '../../api/client.ts'
import { ExportOutcome } from './export-outcome.tsx'
import classes from './save-summary.module.css'
import { useFileExport } from './use-file-export.ts'

type Input = Omit<RequestInput<'exports.write'>, 'placeId'>

/** Picks a folder, writes the files, says what was written and where. `input` is null with a reason while nothing can be. */
export function SaveSummary({ input, reason }: { input: Input | null; reason: string | null }) {
  const { t } = useTranslation('exports')
  const { state, save } = useFileExport<RequestOutput<'exports.write'>>(input)
  return (
    <div className={classes.root}>
      <Button
        size="sm"
        fullWidth
        leftSection={<IconFolderDown size={17} aria-hidden />}
        disabled={!input}
        loading={state.is === 'writing'}
        onClick={() => input && void save((placeId) => request('exports.write', { ...input, placeId }))}
      >
        {t('save')}
      </Button>
      {reason && <p className={classes.reason}>{reason}</p>}
      <div className={classes.result}>
        <ExportOutcome state={state} />
      </div>
    </div>
  )
}

import { Button, Group, Tooltip } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconDots } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { notify, notifyError } from '../../app/notify.ts'
import { ErrorMessage } from '../../ui/error-message.tsx'
import type { NoteDraft } from './draft.ts'
import { useDraftStatus } from './drafts.ts'
import { copyAsNewNote, copyText } from './rescue.ts'
import classes from './save-state.module.css'

const ICON = { size: 14, stroke: 2, 'aria-hidden': true } as const

/** One word, always there: whether what was typed is in the vault. Only failures are announced aloud. */
export function SaveState({ draft }: { draft: NoteDraft }) {
  const { t } = useTranslation('notes')
  const { state } = useDraftStatus(draft)
  if (state === 'failed' || state === 'conflict')
    return (
      <span className={classes.failed} data-save="failed">
        <IconAlertTriangle {...ICON} />
        {t('save.failed')}
      </span>
    )
  return (
    <span className={classes.root} data-save={state === 'saved' ? 'saved' : 'saving'}>
      {state === 'saved' ? <IconCheck {...ICON} /> : <IconDots {...ICON} />}
      <span className={classes.word}>{t(state === 'saved' ? 'save.saved' : 'save.saving')}</span>
    </span>
  )
}

/** What happened, what is safe and what to do, when a note could not be saved. */
export function SaveProblem({ draft }: { draft: NoteDraft }) {
  const { t } = useTranslation('notes')
  const status = useDraftStatus(draft)
  const rescue = (act: () => Promise<void>) => () => void act().catch(notifyError)
  const copy = rescue(async () => {
    await copyText(draft)
    notify(t('save.copied'))
  })
  if (status.state === 'failed')
    return (
      <div className={classes.problem}>
        <ErrorMessage
          error={status.error}
          actions={
            <Group gap="xs" mt="xs">
              <Button variant="default" onClick={() => void draft.flush()}>
                {t('save.retry')}
              </Button>
              {status.error.code === 'not-found' && (
                <Button variant="default" onClick={rescue(() => copyAsNewNote(draft))}>
                  {t('save.asNew')}
                </Button>
              )}
              <Button variant="subtle" onClick={copy}>
                {t('save.copy')}
              </Button>
            </Group>
          }
        />
      </div>
    )
  if (status.state === 'conflict')
    return (
      <div className={classes.problem} role="alert">
        <p>{t('conflict.happened')}</p>
        <Group gap="xs" mt="xs">
          <Tooltip label={t('conflict.mineHint')}>
            <Button variant="default" onClick={rescue(async () => void (await draft.resolve('mine')))}>
              {t('conflict.mine')}
            </Button>
          </Tooltip>
          <Tooltip label={t('conflict.bothHint')}>
            <Button variant="default" onClick={rescue(() => copyAsNewNote(draft))}>
              {t('conflict.both')}
            </Button>
          </Tooltip>
        </Group>
      </div>
    )
  return null
}

import { ActionIcon, Anchor, Button, Progress, Tooltip } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconCopy, IconX } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportItem } from '#shared/domain/import.ts'
import { navigate } from '../../app/routes.ts'
import { SecretField } from '../vault/passphrase/secret-field.tsx'
import classes from './import-row.module.css'
import { cancelImports, givePassword, keepAsAttachment } from './imports-store.ts'
import { canKeep, isFinished, progressOf, wantsPassword } from './queue.ts'

/** One file: how far it is, or why it was refused and what can be done about it. */
export function ImportRow({ item }: { item: ImportItem }) {
  const { t } = useTranslation('imports')
  const at = item.path.lastIndexOf('/')
  return (
    <div className={classes.root} data-state={item.state}>
      <div className={classes.line}>
        <StateIcon item={item} />
        <span className={classes.name} title={item.path}>
          {item.path.slice(at + 1)}
          {at > 0 && <span className={classes.folder}>{item.path.slice(0, at)}</span>}
        </span>
        <span className={classes.state}>{stateWords(item, t)}</span>
        {item.documentId !== null && <OpenDocument item={item} />}
        {!isFinished(item) && (
          <Tooltip label={t('cancelOne')}>
            <ActionIcon
              size="sm"
              aria-label={t('cancelOneNamed', { name: item.path })}
              onClick={() => void cancelImports([item.id])}
            >
              <IconX size={14} />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      {!isFinished(item) && item.state !== 'waiting' && (
        <Progress value={progressOf(item) * 100} size={2} className={classes.bar} aria-label={item.path} />
      )}
      {item.state === 'refused' && item.reason && <Refusal item={item} />}
    </div>
  )
}

function StateIcon({ item }: { item: ImportItem }) {
  if (item.state === 'refused') return <IconAlertTriangle size={15} className={classes.warning} aria-hidden />
  if (item.state === 'imported') return <IconCheck size={15} className={classes.done} aria-hidden />
  if (item.state === 'duplicate') return <IconCopy size={15} className={classes.faint} aria-hidden />
  return <span className={classes.noIcon} />
}

function stateWords(item: ImportItem, t: TFunction<'imports'>): string {
  if (item.state === 'reading' && item.pageCount !== null)
    return t('state.readingPages', { read: item.pagesRead, total: item.pageCount })
  if (item.state === 'imported' && item.textState === 'none') return t('state.importedNoText')
  return t(`state.${item.state}`)
}

function OpenDocument({ item }: { item: ImportItem }) {
  const { t } = useTranslation('imports')
  const { documentId, dossierId } = item
  if (documentId === null) return null
  return (
    <Anchor
      component="button"
      type="button"
      size="xs"
      onClick={() => navigate({ screen: 'reader', dossierId, left: { documentId } })}
    >
      {t(item.state === 'duplicate' ? 'openExisting' : 'open')}
    </Anchor>
  )
}

function Refusal({ item }: { item: ImportItem }) {
  const { t } = useTranslation('imports')
  return (
    <div className={classes.refusal}>
      <span className={classes.reason}>{t(`refusal:${item.reason}`)}</span>
      {wantsPassword(item) && <PasswordForm item={item} />}
      {canKeep(item) && (
        <Button variant="default" size="compact-xs" onClick={() => void keepAsAttachment(item.id)}>
          {t('keep')}
        </Button>
      )}
    </div>
  )
}

function PasswordForm({ item }: { item: ImportItem }) {
  const { t } = useTranslation('imports')
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setBusy(true)
    await givePassword(item.id, password)
    setBusy(false)
    setPassword('')
  }
  return (
    <form className={classes.password} onSubmit={submit}>
      <SecretField
        aria-label={t('passwordFor', { name: item.path })}
        placeholder={t('password')}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        className={classes.field}
      />
      <Button type="submit" variant="light" loading={busy} disabled={password === ''}>
        {t('unlock')}
      </Button>
    </form>
  )
}

import { Button, PasswordInput } from '@mantine/core'
import { IconFileDescription, IconFileOff, IconLock } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseDocument } from '#shared/domain/document.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { localeOf } from '../../ui/locale.ts'
import classes from './notices.module.css'

/** An encrypted PDF whose password the vault does not know. */
export function PasswordPrompt({ wrong, unlock }: { wrong: boolean; unlock(password: string): void }) {
  const { t } = useTranslation('reader')
  const [password, setPassword] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (password !== '') unlock(password)
  }
  return (
    <div className={classes.notice}>
      <EmptyState icon={<IconLock size={28} />} title={t('password.title')}>
        <p>{t('password.body')}</p>
        <form onSubmit={submit} className={classes.form}>
          <PasswordInput
            autoFocus
            label={t('password.label')}
            value={password}
            maxLength={1_024}
            error={wrong ? t('password.wrong') : undefined}
            visibilityToggleButtonProps={{ 'aria-label': t('password.show') }}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Button type="submit" disabled={password === ''}>
            {t('password.open')}
          </Button>
        </form>
      </EmptyState>
    </div>
  )
}

/** Nothing can be shown, and why. */
export function Failure({ reason, retry }: { reason: 'damaged' | 'unreachable'; retry(): void }) {
  const { t } = useTranslation('reader')
  return (
    <div className={classes.notice} role="alert">
      <EmptyState
        icon={<IconFileOff size={28} />}
        title={t(`failed.${reason}.title`)}
        actions={
          <Button variant="default" onClick={retry}>
            {t('failed.again')}
          </Button>
        }
      >
        {t(`failed.${reason}.body`)}
      </EmptyState>
    </div>
  )
}

/** A file that is kept exactly as it came and not shown: what is known about it, and nothing that runs. */
export function AttachmentCard({ document }: { document: CaseDocument }) {
  const { t, i18n } = useTranslation('reader')
  const size = new Intl.NumberFormat(i18n.language).format(document.size)
  const facts: [string, string][] = [
    [t('attachment.name'), document.originalName],
    [t('attachment.type'), document.mediaType],
    [t('attachment.size'), t('attachment.bytes', { count: document.size, size })],
    [
      t('attachment.received'),
      new Intl.DateTimeFormat(localeOf(i18n.language), { dateStyle: 'long' }).format(document.createdAt),
    ],
    ['SHA-256', document.sha256],
  ]
  return (
    <div className={classes.notice}>
      <EmptyState icon={<IconFileDescription size={28} />} title={t('attachment.title')}>
        <p>{t(document.unreadable ? `attachment.because.${document.unreadable}` : 'attachment.body')}</p>
        <dl className={classes.facts}>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </EmptyState>
    </div>
  )
}

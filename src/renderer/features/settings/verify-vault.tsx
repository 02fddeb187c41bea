import { Alert, Button, Progress, Text } from '@mantine/core'
import { IconCircleCheck, IconShieldCheck } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { VerifyReport } from '#shared/domain/vault.ts'
import type { DeloError } from '#shared/rpc/errors.ts'
import { on, request } from '../../api/client.ts'
import { asDeloError } from '../../ui/describe-error.ts'
import { ErrorMessage } from '../../ui/error-message.tsx'
import { fileSize } from '../../ui/when.ts'
import { Section } from './section.tsx'
import classes from './settings.module.css'

type Run =
  | { state: 'idle' }
  | { state: 'running'; done: number; of: number }
  | { state: 'done'; report: VerifyReport }
  | { state: 'failed'; error: DeloError }

/** Reads every stored byte and compares it with what the vault knows of it. */
export function VerifyVault() {
  const { t, i18n } = useTranslation('settings')
  const [run, setRun] = useState<Run>({ state: 'idle' })
  useEffect(
    () =>
      on('verify.progress', ({ done, of }) =>
        setRun((present) => (present.state === 'running' ? { state: 'running', done, of } : present)),
      ),
    [],
  )
  const verify = async () => {
    setRun({ state: 'running', done: 0, of: 0 })
    try {
      setRun({ state: 'done', report: await request('vault.verify', {}) })
    } catch (error) {
      setRun({ state: 'failed', error: asDeloError(error) })
    }
  }
  return (
    <Section title={t('verify.title')} hint={t('verify.hint')}>
      <Button
        variant="default"
        leftSection={<IconShieldCheck size={15} aria-hidden />}
        loading={run.state === 'running'}
        onClick={() => void verify()}
      >
        {t('verify.start')}
      </Button>
      {run.state === 'running' && (
        <div className={classes.field}>
          <Progress.Root size="sm">
            <Progress.Section value={run.of > 0 ? (run.done / run.of) * 100 : 0} aria-label={t('verify.title')} />
          </Progress.Root>
          <Text size="xs" c="dimmed" mt={4} role="status">
            {t('verify.progress', { done: run.done, of: run.of })}
          </Text>
        </div>
      )}
      {run.state === 'failed' && <ErrorMessage error={run.error} />}
      {run.state === 'done' && <Report report={run.report} language={i18n.language} />}
    </Section>
  )
}

function Report({ report, language }: { report: VerifyReport; language: string }) {
  const { t } = useTranslation('settings')
  const seen = t('verify.seen', {
    documents: t('verify.documents', { count: report.documents }),
    files: t('verify.files', { count: report.files }),
    size: fileSize(report.bytes, language),
  })
  if (report.problems.length === 0)
    return (
      <Alert variant="light" color="pine" icon={<IconCircleCheck size={18} aria-hidden />} role="status">
        {t('verify.clean')} {seen}
      </Alert>
    )
  const counts = new Map<string, number>()
  for (const { kind } of report.problems) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return (
    <Alert variant="light" color="yellow" role="status" title={t('verify.problems', { count: report.problems.length })}>
      <ul className={classes.problems}>
        {[...counts].map(([kind, count]) => (
          <li key={kind}>
            {t(`verify.problem.${kind}`)}
            {count > 1 && ` (${count})`}
          </li>
        ))}
      </ul>
      {t('verify.whatToDo')} {seen}
    </Alert>
  )
}

import { Anchor, Button, Group, Stack, Text, Textarea, Title } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { VaultStatus } from '#shared/domain/vault.ts'
import { useCommand } from '../../../api/hooks.ts'
import { ErrorMessage } from '../../../ui/error-message.tsx'
import { Abandon } from './abandon.tsx'

type Props = { showAgain: (() => void) | null; confirmed(status: VaultStatus): void; abandon(): void }

/** The kit typed back: only then is it known that it can be read from the paper. Spaces, dashes and case do not matter. */
export function ConfirmKit({ showAgain, confirmed, abandon }: Props) {
  const { t } = useTranslation('vault')
  const [code, setCode] = useState('')
  const confirm = useCommand('vault.confirmRecovery')
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    confirm.mutate({ code }, { onSuccess: confirmed })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <div>
          <Title order={1} size="h2">
            {t('confirm.title')}
          </Title>
          <Text mt={4}>{t(showAgain ? 'confirm.body' : 'confirm.interrupted')}</Text>
        </div>
        <Textarea
          label={t('recover.code')}
          description={t('recover.codeHint')}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          autosize
          minRows={2}
          spellCheck={false}
          autoComplete="off"
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', letterSpacing: '0.04em' } }}
          autoFocus
        />
        {confirm.error && <ErrorMessage error={confirm.error} />}
        {showAgain && (
          <Anchor component="button" type="button" size="sm" onClick={showAgain} ta="left">
            {t('confirm.showAgain')}
          </Anchor>
        )}
        <Group justify="space-between">
          <Abandon abandon={abandon} />
          <Button type="submit" ml="auto" loading={confirm.isPending} disabled={code.trim() === ''}>
            {t('confirm.finish')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

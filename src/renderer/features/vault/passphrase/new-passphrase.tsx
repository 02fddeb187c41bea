import { Button, Group, Stack } from '@mantine/core'
import { IconDice5 } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Meter } from './meter.tsx'
import { SecretField } from './secret-field.tsx'
import { suggestPassphrase } from './suggest.ts'

type Props = {
  /** The passphrase once both fields agree, null until then. */
  onChange(passphrase: string | null): void
  label?: string
}

/** Chooses a passphrase: typed twice and measured, or six random words. */
export function NewPassphrase({ onChange, label }: Props) {
  const { t, i18n } = useTranslation('vault')
  const [first, setFirst] = useState('')
  const [second, setSecond] = useState('')
  const [suggested, setSuggested] = useState<string | null>(null)
  const set = (one: string, two: string) => {
    setFirst(one)
    setSecond(two)
    onChange(one !== '' && one === two ? one : null)
  }
  const differs = second !== '' && first !== second
  return (
    <Stack gap="xs">
      <SecretField
        label={label ?? t('passphrase.label')}
        value={first}
        onChange={(event) => set(event.currentTarget.value, second)}
        required
      />
      <Meter passphrase={first} />
      <Group gap="xs" wrap="nowrap" align="center">
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<IconDice5 size={15} aria-hidden />}
          onClick={() => setSuggested(suggestPassphrase(i18n.language))}
          style={{ flexShrink: 0 }}
        >
          {t(suggested === null ? 'passphrase.suggest' : 'passphrase.another')}
        </Button>
      </Group>
      {suggested !== null && <Suggestion words={suggested} use={() => set(suggested, '')} />}
      <SecretField
        label={t('passphrase.repeat')}
        value={second}
        onChange={(event) => set(first, event.currentTarget.value)}
        error={differs && second.length >= first.length ? t('passphrase.differs') : null}
        required
      />
    </Stack>
  )
}

function Suggestion({ words, use }: { words: string; use(): void }) {
  const { t } = useTranslation('vault')
  return (
    <Group gap="xs" wrap="nowrap" justify="space-between" p="xs" bg="var(--delo-sunken)">
      <output style={{ fontWeight: 600 }}>{words}</output>
      <Button variant="light" size="compact-xs" onClick={use} style={{ flexShrink: 0 }}>
        {t('passphrase.use')}
      </Button>
    </Group>
  )
}

import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconDeviceFloppy, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../../api/hooks.ts'
import { ErrorMessage } from '../../../ui/error-message.tsx'
import { localeOf } from '../../../ui/locale.ts'
import { Abandon } from './abandon.tsx'
import classes from './create.module.css'

type Props = { code: string; vault: string; next(): void; abandon(): void }

/** The recovery kit: the only way back in when every passphrase is lost. Shown once. */
export function ShowKit({ code, vault, next, abandon }: Props) {
  const { t, i18n } = useTranslation('vault')
  const save = useCommand('vault.saveRecoveryKit')
  const [kept, setKept] = useState(false)
  const print = () => {
    window.print()
    setKept(true)
  }
  const day = new Intl.DateTimeFormat(localeOf(i18n.language), { dateStyle: 'long' }).format(new Date())
  return (
    <Stack gap="md">
      <div className={classes.screenOnly}>
        <Title order={1} size="h2">
          {t('kit.title')}
        </Title>
        <Text mt={4}>{t('kit.body')}</Text>
      </div>
      <section className={classes.kit} aria-label={t('kit.title')}>
        <div className={classes.printed}>
          <h1>{t('kit.printTitle')}</h1>
          <p>{t('kit.printVault', { vault, day })}</p>
        </div>
        <ol className={classes.groups} aria-label={t('kit.code')}>
          {code.split(/[\s-]+/).map((group, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: groups have no identity but their place
            <li key={index} className={classes.group}>
              {group}
            </li>
          ))}
        </ol>
        <div className={classes.printed}>
          <p>{t('kit.printUse')}</p>
          <p>{t('kit.printKeep')}</p>
        </div>
      </section>
      <Group gap="xs" className={classes.screenOnly}>
        <Button variant="default" leftSection={<IconPrinter size={15} aria-hidden />} onClick={print}>
          {t('kit.print')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconDeviceFloppy size={15} aria-hidden />}
          loading={save.isPending}
          onClick={() => save.mutate({}, { onSuccess: ({ saved }) => setKept(kept || saved) })}
        >
          {t('kit.save')}
        </Button>
      </Group>
      {save.error && <ErrorMessage error={save.error} />}
      <Text size="xs" c="dimmed" className={classes.screenOnly} role="status">
        {t(save.data?.saved ? 'kit.saved' : 'kit.saveHint')}
      </Text>
      <Group justify="space-between" className={classes.screenOnly}>
        <Abandon abandon={abandon} />
        <Button ml="auto" onClick={next}>
          {t(kept ? 'kit.next' : 'kit.nextWritten')}
        </Button>
      </Group>
    </Stack>
  )
}

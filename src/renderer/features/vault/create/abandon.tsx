import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Gives a creation up, after one question: nothing of the vault is kept. */
export function Abandon({ abandon }: { abandon(): void }) {
  const { t } = useTranslation('vault')
  const [asked, setAsked] = useState(false)
  if (!asked)
    return (
      <Button variant="subtle" color="gray" onClick={() => setAsked(true)}>
        {t('kit.abandon')}
      </Button>
    )
  return (
    <Group gap="xs" w="100%" role="alert">
      <Text size="sm" flex={1} miw="max-content">
        {t('kit.abandonSure')}
      </Text>
      <Button variant="outline" color="red" size="compact-xs" onClick={abandon}>
        {t('kit.abandonYes')}
      </Button>
      <Button variant="default" size="compact-xs" onClick={() => setAsked(false)} autoFocus>
        {t('kit.abandonNo')}
      </Button>
    </Group>
  )
}

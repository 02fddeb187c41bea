import { Button, Stack, TextInput, type TextInputProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { StatuteCode } from '#shared/domain/statute.ts'
import { useDraft } from '../../../ui/drafts.ts'
import { SidePanel } from '../../../ui/side-panel.tsx'
import { addCode } from '../statute-actions.ts'

type Names = { short: string; title: string; general: string }

/** An id of Latin letters and digits that no code has yet. */
function freeId(codes: readonly StatuteCode[]): string {
  let number = 1
  while (codes.some(({ code }) => code === `own-${number}`)) number++
  return `own-${number}`
}

type Props = { codes: readonly StatuteCode[]; close(): void; added(code: string): void }

/** Another code: another country's, or that of administrative offences. Its articles are added afterwards. */
export function NewCode({ codes, close, added }: Props) {
  const { t } = useTranslation('charges')
  const draft = useDraft<Names>(
    'code',
    () => ({ short: '', title: '', general: '' }),
    ({ short }) => short.trim() !== '',
    async ({ short, title, general }) => {
      const code = freeId(codes)
      await addCode({
        code,
        short: { ru: short.trim(), en: short.trim() },
        title: { ru: title, en: title },
        aliases: [],
        general: general.split(/[\s,;]+/).filter((article) => /^\d{1,4}(?:\.\d{1,3}){0,2}[a-z]?$/.test(article)),
      })
      added(code)
    },
  )
  const field = (name: keyof Names) => ({
    label: t(`statutes.code_${name}`),
    inputWrapperOrder: ['label', 'input', 'error', 'description'] satisfies TextInputProps['inputWrapperOrder'],
    value: draft.fields[name],
    onChange: (event: { currentTarget: { value: string } }) => draft.change({ [name]: event.currentTarget.value }),
  })
  return (
    <SidePanel
      title={t('statutes.addCode')}
      close={close}
      footer={
        <Button
          disabled={draft.fields.short.trim() === ''}
          onClick={() => void draft.submit().then((made) => made && close())}
        >
          {t('add')}
        </Button>
      }
    >
      <Stack gap="sm">
        <TextInput {...field('short')} maxLength={40} required autoFocus description={t('statutes.shortHint')} />
        <TextInput {...field('title')} maxLength={300} />
        <TextInput {...field('general')} maxLength={100} description={t('statutes.generalHint')} />
      </Stack>
    </SidePanel>
  )
}

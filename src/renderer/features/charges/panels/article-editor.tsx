import { ActionIcon, Button, Group, NumberInput, Select, Stack } from '@mantine/core'
import { IconArrowBackUp, IconPlus, IconX } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Gravity } from '#shared/domain/charge.ts'
import type { StatuteArticle, StatuteCode, StatutePart } from '#shared/domain/statute.ts'
import { CommittedText, CommittedTextarea } from '../../../ui/committed-text.tsx'
import { SidePanel } from '../../../ui/side-panel.tsx'
import { useLatest } from '../../../ui/use-latest.ts'
import { setArticle } from '../statute-actions.ts'
import classes from './panels.module.css'

type PartProps = { part: StatutePart; change(part: StatutePart): void; remove(): void }

function PartRow({ part, change, remove }: PartProps) {
  const { t } = useTranslation('charges')
  const name = part.part === '' ? t('statutes.noParts') : t('statutes.part', { part: part.part })
  const { imprisonment } = part
  /** Without an upper limit there is no imprisonment to speak of. */
  const setYears = (from: number | null, to: number | null) => {
    const { imprisonment: _, noImprisonment: __, ...rest } = part
    if (to === null || to < 1 || (from !== null && from > to)) return change(rest)
    change({ ...rest, imprisonment: { from, to, life: imprisonment?.life ?? false } })
  }
  const years = (value: string | number) => (value === '' ? null : Math.round(Number(value)))
  return (
    <fieldset className={classes.row} aria-label={name}>
      <Group gap="xs" wrap="nowrap" align="flex-end">
        <CommittedText
          flex={1}
          label={t('statutes.partNumber')}
          value={part.part}
          maxLength={20}
          onCommit={(number) => change({ ...part, part: number.trim() })}
        />
        <ActionIcon aria-label={t('statutes.removePart', { name })} onClick={remove}>
          <IconX size={15} aria-hidden />
        </ActionIcon>
      </Group>
      <Select
        label={t('field.gravity')}
        data={Gravity.options.map((gravity) => ({ value: gravity, label: t(`gravity.${gravity}`) }))}
        value={part.gravity ?? null}
        clearable
        clearButtonProps={{ 'aria-label': t('field.clearGravity') }}
        onChange={(gravity) => {
          const { gravity: _, ...rest } = part
          change(gravity === null ? rest : { ...rest, gravity: Gravity.parse(gravity) })
        }}
      />
      <Group gap="xs" grow align="flex-end">
        <NumberInput
          label={t('statutes.yearsFrom')}
          min={0}
          max={100}
          allowDecimal={false}
          value={imprisonment?.from ?? ''}
          onChange={(value) => setYears(years(value), imprisonment?.to ?? years(value))}
        />
        <NumberInput
          label={t('statutes.yearsTo')}
          min={1}
          max={100}
          allowDecimal={false}
          value={imprisonment?.to ?? ''}
          onChange={(value) => setYears(imprisonment?.from ?? null, years(value))}
        />
      </Group>
    </fieldset>
  )
}

type Props = { code: StatuteCode; number: string; back(): void }

/** One article of a code; each change is kept in the vault beside the data that came with Delo. */
export function ArticleEditor({ code, number, back }: Props) {
  const { t, i18n } = useTranslation('charges')
  const language = i18n.language === 'ru' ? 'ru' : 'en'
  const known = code.articles.find(({ article }) => article === number)
  const stored = useMemo<StatuteArticle>(
    () => known ?? { article: number, title: { ru: '', en: '' }, parts: [] },
    [known, number],
  )
  const { latest: value, change: changing } = useLatest(stored)
  const save = (changed: Partial<StatuteArticle>) =>
    changing(changed, () => setArticle(code.code, number, { ...value, ...changed }))
  const change = (changed: Partial<StatuteArticle>) => void save(changed).catch(() => undefined)
  return (
    <SidePanel
      title={`${number} ${code.short[language]}`}
      close={back}
      footer={
        <>
          {known && (
            <Button
              variant="subtle"
              leftSection={<IconArrowBackUp size={15} aria-hidden />}
              onClick={() => void setArticle(code.code, number, null).catch(() => undefined)}
            >
              {t('statutes.asShipped')}
            </Button>
          )}
          <Button variant="default" onClick={back}>
            {t('statutes.back')}
          </Button>
        </>
      }
    >
      <Stack gap="sm">
        {(['ru', 'en'] as const).map((tongue) => (
          <CommittedTextarea
            key={tongue}
            oneLine
            autosize
            maxRows={6}
            label={t(`statutes.title_${tongue}`)}
            value={value.title[tongue]}
            maxLength={300}
            autoFocus={tongue === language}
            onCommit={(text) => save({ title: { ...value.title, [tongue]: text } })}
          />
        ))}
        {value.parts.map((part, at) => (
          <PartRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a part's number is what is being edited
            key={at}
            part={part}
            change={(changed) =>
              change({
                parts: value.parts.map((one, index) => (index === at ? { ...changed, confidence: 'high' } : one)),
              })
            }
            remove={() => change({ parts: value.parts.filter((_, index) => index !== at) })}
          />
        ))}
        <Button
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={value.parts.length >= 40}
          onClick={() =>
            change({ parts: [...value.parts, { part: String(value.parts.length + 1), confidence: 'high' }] })
          }
        >
          {t('statutes.addPart')}
        </Button>
      </Stack>
    </SidePanel>
  )
}

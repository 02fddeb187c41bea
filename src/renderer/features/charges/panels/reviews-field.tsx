import { ActionIcon, Button, Group, Select, Stack } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DossierId } from '#shared/domain/ids.ts'
import {
  namesPunishments,
  ReviewInstance,
  ReviewOutcome,
  type SentenceFields,
  type SentenceReview,
  standingSentence,
} from '#shared/domain/sentence.ts'
import { CommittedText } from '../../../ui/committed-text.tsx'
import { DateField } from '../../../ui/dates/date-field.tsx'
import { DocumentSelect } from '../../../ui/document-select.tsx'
import classes from './panels.module.css'
import { PunishmentsField } from './punishments-field.tsx'

const EMPTY: SentenceReview = {
  instance: 'appeal',
  outcome: 'upheld',
  on: null,
  court: '',
  documentId: null,
  punishments: [],
  note: '',
}

type Props = { dossierId: DossierId; sentence: SentenceFields; onChange(value: SentenceReview[]): void }

/** What later courts made of the verdict, oldest first. */
export function ReviewsField({ dossierId, sentence, onChange }: Props) {
  const { t } = useTranslation('charges')
  const value = sentence.reviews
  /** What a review says of the punishment begins with what held until then, to be changed. */
  const punishmentsAt = (at: number, outcome: ReviewOutcome) => {
    if (!namesPunishments(outcome)) return []
    const own = value[at]?.punishments ?? []
    return own.length > 0 ? own : standingSentence({ ...sentence, reviews: value.slice(0, at) }).punishments
  }
  const set = (at: number, fields: Partial<SentenceReview>) =>
    onChange(value.map((review, index) => (index === at ? { ...review, ...fields } : review)))
  return (
    <Stack gap="xs">
      <div className={classes.legend}>{t('field.reviews')}</div>
      {value.map((review, at) => (
        <fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no ids, and their order is theirs
          key={at}
          className={classes.row}
          aria-label={t('review.number', { number: at + 1 })}
        >
          <Group gap="xs" wrap="nowrap">
            <Select
              flex={1}
              aria-label={t('review.instance')}
              data={ReviewInstance.options.map((one) => ({ value: one, label: t(`instance.${one}`) }))}
              value={review.instance}
              allowDeselect={false}
              onChange={(instance) => set(at, { instance: ReviewInstance.parse(instance) })}
            />
            <ActionIcon
              aria-label={t('review.remove', { number: at + 1 })}
              onClick={() => onChange(value.filter((_, index) => index !== at))}
            >
              <IconX size={15} aria-hidden />
            </ActionIcon>
          </Group>
          <Select
            label={t('review.outcome')}
            data={ReviewOutcome.options.map((one) => ({ value: one, label: t(`reviewOutcome.${one}`) }))}
            value={review.outcome}
            allowDeselect={false}
            onChange={(chosen) => {
              const outcome = ReviewOutcome.parse(chosen)
              set(at, { outcome, punishments: punishmentsAt(at, outcome) })
            }}
          />
          <DateField label={t('field.on')} value={review.on} onChange={(on) => set(at, { on })} />
          <CommittedText
            label={t('field.court')}
            value={review.court}
            onCommit={(court) => set(at, { court })}
            maxLength={300}
          />
          {namesPunishments(review.outcome) && (
            <PunishmentsField value={review.punishments} onChange={(punishments) => set(at, { punishments })} />
          )}
          <DocumentSelect
            dossierId={dossierId}
            label={t('field.document')}
            value={review.documentId}
            onChange={(documentId) => set(at, { documentId })}
          />
        </fieldset>
      ))}
      <Button
        variant="default"
        leftSection={<IconPlus size={14} aria-hidden />}
        disabled={value.length >= 50}
        onClick={() => onChange([...value, EMPTY])}
      >
        {t('review.add')}
      </Button>
    </Stack>
  )
}

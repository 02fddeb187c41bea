import { Select, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DossierId, PersonId } from '#shared/domain/ids.ts'
import { type Sentence, type SentenceFields, SentenceOutcome } from '#shared/domain/sentence.ts'
import { CommittedText, CommittedTextarea } from '../../../ui/committed-text.tsx'
import { DateField } from '../../../ui/dates/date-field.tsx'
import { DocumentSelect } from '../../../ui/document-select.tsx'
import { useDraft } from '../../../ui/drafts.ts'
import { DraftPanel, RecordPanel } from '../../../ui/record-panel.tsx'
import { useLatest } from '../../../ui/use-latest.ts'
import { changeSentence, createSentence, eraseSentence } from '../actions.ts'
import { PunishmentsField } from './punishments-field.tsx'
import { ReviewsField } from './reviews-field.tsx'

type Changes = Partial<Omit<SentenceFields, 'personId'>>
type FieldsProps = {
  dossierId: DossierId
  value: SentenceFields
  change(fields: Changes): Promise<unknown> | unknown
}

function Fields({ dossierId, value, change }: FieldsProps) {
  const { t } = useTranslation('charges')
  const choose = (fields: Changes) => void Promise.resolve(change(fields)).catch(() => undefined)
  return (
    <Stack gap="sm">
      <Select
        label={t('field.outcome')}
        data={SentenceOutcome.options.map((outcome) => ({ value: outcome, label: t(`outcome.${outcome}`) }))}
        value={value.outcome}
        allowDeselect={false}
        autoFocus
        onChange={(outcome) => choose({ outcome: SentenceOutcome.parse(outcome) })}
      />
      <DateField label={t('field.verdictOn')} value={value.on} onChange={(on) => choose({ on })} />
      <CommittedText
        label={t('field.court')}
        value={value.court}
        onCommit={(court) => change({ court })}
        maxLength={300}
      />
      <PunishmentsField value={value.punishments} onChange={(punishments) => choose({ punishments })} />
      <DateField
        label={t('field.inForceOn')}
        value={value.inForceOn}
        onChange={(inForceOn) => choose({ inForceOn })}
        {...(value.inForceOn === null ? { description: t('field.inForceHint') } : {})}
      />
      <DocumentSelect
        dossierId={dossierId}
        label={t('field.verdict')}
        value={value.documentId}
        onChange={(documentId) => choose({ documentId })}
      />
      <ReviewsField dossierId={dossierId} sentence={value} onChange={(reviews) => choose({ reviews })} />
      <CommittedTextarea
        label={t('field.note')}
        value={value.note}
        onCommit={(note) => change({ note })}
        maxLength={10_000}
        autosize
        minRows={2}
        maxRows={10}
      />
    </Stack>
  )
}

type NewProps = { dossierId: DossierId; personId: PersonId; close(): void }

/** A sentence that is being entered. */
export function NewSentencePanel({ dossierId, personId, close }: NewProps) {
  const { t } = useTranslation('charges')
  const draft = useDraft<SentenceFields>(
    `sentence ${dossierId} ${personId}`,
    () => ({
      personId,
      outcome: 'convicted',
      on: null,
      court: '',
      documentId: null,
      punishments: [],
      inForceOn: null,
      reviews: [],
      note: '',
    }),
    () => true,
    (fields) => createSentence(dossierId, fields),
  )
  return (
    <DraftPanel
      title={t('panel.newSentence')}
      draft={draft}
      ready={true}
      add={t('add')}
      discard={t('discard')}
      close={close}
    >
      <Fields dossierId={dossierId} value={draft.fields} change={draft.change} />
    </DraftPanel>
  )
}

/** A sentence; each field saves itself. */
export function SentencePanel({ sentence, close }: { sentence: Sentence; close(): void }) {
  const { t } = useTranslation('charges')
  const { latest, change } = useLatest(sentence)
  return (
    <RecordPanel
      title={t('panel.sentence')}
      eraseLabel={t('eraseSentence')}
      erase={() => eraseSentence(sentence)}
      close={close}
    >
      <Fields
        dossierId={sentence.dossierId}
        value={latest}
        change={(fields) => change(fields, () => changeSentence(sentence, fields))}
      />
    </RecordPanel>
  )
}

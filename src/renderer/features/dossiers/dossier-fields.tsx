import { MultiSelect, Select, Stack, TagsInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type DossierFields, StageId } from '#shared/domain/dossier.ts'
import { CommittedText, CommittedTextarea } from '../../ui/committed-text.tsx'
import { DateField } from '../../ui/dates/date-field.tsx'
import { languageOptions } from '../../ui/languages.ts'
import { CaseNumbers } from './case-numbers.tsx'
import { useStages } from './use-stages.ts'

type Props = {
  value: DossierFields
  /** Called when a field is left or chosen; resolves when it is saved. */
  change(fields: Partial<DossierFields>): Promise<unknown> | unknown
  /** Says so at the title: it was left empty when the dossier was to be created. */
  titleMissing?: boolean
  autoFocus?: boolean
}

/** Every field of a dossier, for creating one and for editing one. */
export function DossierFieldset({ value, change, titleMissing = false, autoFocus = false }: Props) {
  const { t, i18n } = useTranslation('dossiers')
  const stages = useStages()
  const listed = stages.of(value.jurisdiction).map(({ id }) => id)
  // One that another jurisdiction's list brought stays, and stays named, until another is chosen.
  const choices = value.stage === null || listed.includes(value.stage) ? listed : [...listed, value.stage]
  const save = (fields: Partial<DossierFields>) => {
    // A refusal was shown already, and the field shows again what is saved.
    void Promise.resolve(change(fields)).catch(() => undefined)
  }
  return (
    <Stack gap="sm">
      <CommittedTextarea
        label={t('field.title')}
        oneLine
        autosize
        maxRows={6}
        value={value.title}
        onCommit={(title) => change({ title })}
        check={(title) => (title.trim() === '' ? t('titleMissing') : null)}
        maxLength={500}
        error={titleMissing ? t('titleMissing') : null}
        required
        autoFocus={autoFocus}
      />
      <CaseNumbers value={value.caseNumbers} onChange={(caseNumbers) => change({ caseNumbers })} />
      <CommittedTextarea
        label={t('field.court')}
        oneLine
        autosize
        maxRows={4}
        value={value.court}
        onCommit={(court) => change({ court })}
        maxLength={300}
      />
      <Select
        label={t('field.stage')}
        data={choices.map((stage) => ({ value: stage, label: stages.name({ ...value, stage }) }))}
        value={value.stage}
        onChange={(stage) => save({ stage: stage === null ? null : StageId.parse(stage) })}
        clearable
        searchable
        nothingFoundMessage={t('nothingFound')}
      />
      <CommittedText
        label={t('field.jurisdiction')}
        value={value.jurisdiction}
        onCommit={(jurisdiction) => change({ jurisdiction })}
        maxLength={100}
      />
      <CommittedTextarea
        label={t('field.summary')}
        description={t('summaryHint')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        value={value.summary}
        onCommit={(summary) => change({ summary })}
        maxLength={50_000}
        autosize
        minRows={4}
        maxRows={14}
      />
      <TagsInput
        label={t('field.tags')}
        value={value.tags}
        onChange={(tags) => save({ tags })}
        maxTags={100}
        clearable
        placeholder={value.tags.length === 0 ? t('tagsPlaceholder') : ''}
      />
      <MultiSelect
        label={t('field.languages')}
        data={languageOptions(i18n.language, value.languages)}
        value={value.languages}
        onChange={(languages) => save({ languages })}
        searchable
        nothingFoundMessage={t('nothingFound')}
      />
      <DateField label={t('field.openedOn')} value={value.openedOn} onChange={(openedOn) => save({ openedOn })} />
      <DateField label={t('field.closedOn')} value={value.closedOn} onChange={(closedOn) => save({ closedOn })} />
    </Stack>
  )
}

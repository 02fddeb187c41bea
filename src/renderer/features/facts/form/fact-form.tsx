import { SegmentedControl, Select, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type FactFields, FactStatus, type ListedFact, Materiality } from '#shared/domain/fact.ts'
import { CommittedTextarea } from '../../../ui/committed-text.tsx'
import { changeFacts } from '../actions.ts'
import { CitationList } from '../citations/citation-list.tsx'
import classes from './fact-form.module.css'
import { IssueSelect } from './issue-select.tsx'
import { MomentField } from './moment-field.tsx'
import { PersonSelect } from './person-select.tsx'

type Props = {
  fact: ListedFact
  readOnly: boolean
  /** What the program took from the passage and nobody has confirmed. */
  guessed?: { date: boolean; persons: boolean }
  /** The text is to be written at once. */
  autoFocus?: boolean
}

/** Everything of a fact, saved as it is changed; each change can be taken back. */
export function FactForm({ fact, readOnly, guessed, autoFocus }: Props) {
  const { t } = useTranslation('facts')
  const set = (patch: Partial<FactFields>) => changeFacts([fact], () => patch)
  const choose = (patch: Partial<FactFields>) => void set(patch).catch(() => undefined)
  return (
    <Stack gap="sm">
      <CommittedTextarea
        label={t('field.text')}
        classNames={{ input: classes.text ?? '' }}
        value={fact.text}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={5_000}
        disabled={readOnly}
        {...(autoFocus ? { 'data-autofocus': true, autoFocus: true } : {})}
        check={(text) => (text.trim() === '' ? t('field.textProblem') : null)}
        onCommit={(text) => set({ text: text.replace(/\s+/gu, ' ').trim() })}
      />
      <MomentField
        key={fact.when?.date ?? ''}
        value={fact.when}
        guessed={guessed?.date ?? false}
        disabled={readOnly}
        onChange={(when) => choose({ when })}
      />
      {fact.when && fact.when.wording !== '' && (
        <Text size="xs" c="dimmed" mt={-4}>
          {t('field.wording', { words: fact.when.wording })}
        </Text>
      )}
      <Select
        label={t('field.status')}
        data={FactStatus.options.map((value) => ({ value, label: t(`status.${value}`) }))}
        value={fact.status}
        allowDeselect={false}
        disabled={readOnly}
        onChange={(status) => status && choose({ status: FactStatus.parse(status) })}
      />
      <div>
        <div className={classes.label} id={`material-${fact.id}`}>
          {t('field.material')}
        </div>
        <SegmentedControl
          fullWidth
          aria-labelledby={`material-${fact.id}`}
          data={Materiality.options.map((value) => ({ value, label: t(`material.${value}`) }))}
          value={fact.material}
          disabled={readOnly}
          onChange={(material) => choose({ material: Materiality.parse(material) })}
        />
      </div>
      <IssueSelect
        dossierId={fact.dossierId}
        label={t('field.issues')}
        value={fact.issueIds}
        disabled={readOnly}
        onChange={(issueIds) => choose({ issueIds })}
      />
      <PersonSelect
        dossierId={fact.dossierId}
        label={t('field.persons')}
        guessed={guessed?.persons ?? false}
        value={fact.personIds}
        disabled={readOnly}
        onChange={(personIds) => choose({ personIds })}
      />
      <CommittedTextarea
        label={t('field.note')}
        value={fact.note}
        autosize
        minRows={1}
        maxRows={8}
        maxLength={10_000}
        disabled={readOnly}
        onCommit={(note) => set({ note })}
      />
      <CitationList fact={fact} readOnly={readOnly} />
    </Stack>
  )
}

import { Button, Checkbox, MultiSelect, Stack } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { DocumentId, type DossierId } from '#shared/domain/ids.ts'
import type { Question, QuestionFields } from '#shared/domain/question.ts'
import { settled } from '../../../app/records.ts'
import { CommittedTextarea } from '../../../ui/committed-text.tsx'
import { SidePanel } from '../../../ui/side-panel.tsx'
import { changeQuestion, eraseQuestion } from '../actions.ts'
import { PersonSelect } from '../person-fields.tsx'
import { SideCard, sideOf } from '../sides.tsx'
import type { Testimony } from '../use-testimony.ts'

type Props = { dossierId: DossierId; testimony: Testimony; question: Question; close(): void }

/** A question with what it is for, what is read to the witness, and what was answered. Saves itself. */
export function QuestionPanel({ dossierId, testimony, question, close }: Props) {
  const { t, i18n } = useTranslation('testimony')
  const change = (fields: Partial<QuestionFields>) => changeQuestion(question.id, fields)
  const choose = (fields: Partial<QuestionFields>) => void settled(change(fields))
  return (
    <SidePanel
      title={t('question.title')}
      close={close}
      footer={
        <Button
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={15} aria-hidden />}
          onClick={() => {
            close()
            void eraseQuestion(question.id)
          }}
        >
          {t('question.erase')}
        </Button>
      }
    >
      <Stack gap="sm">
        <CommittedTextarea
          label={t('question.text')}
          value={question.text}
          maxLength={5_000}
          autosize
          minRows={3}
          maxRows={14}
          check={(text) => (text.trim() === '' ? t('question.needsText') : null)}
          onCommit={(text) => change({ text })}
        />
        <PersonSelect
          dossierId={dossierId}
          label={t('question.person')}
          value={question.personId}
          clearable
          onChange={(personId) => choose({ personId })}
        />
        <CommittedTextarea
          label={t('question.aim')}
          description={t('question.aimHint')}
          value={question.aim}
          maxLength={5_000}
          autosize
          minRows={2}
          maxRows={8}
          onCommit={(aim) => change({ aim })}
        />
        {question.sources.map((ref) => (
          <SideCard key={ref.id} dossierId={dossierId} side={sideOf(ref, testimony, i18n.language)} />
        ))}
        <MultiSelect
          label={t('question.documents')}
          data={[...testimony.documents.values()].map(({ id, title }) => ({ value: id, label: title }))}
          value={question.documentIds.filter((id) => testimony.documents.has(id))}
          onChange={(ids) => choose({ documentIds: ids.map((id) => DocumentId.parse(id)) })}
          searchable
          hidePickedOptions
          maxValues={50}
          limit={200}
        />
        <Checkbox
          label={t('question.wasAsked')}
          checked={question.asked}
          onChange={(event) => choose({ asked: event.currentTarget.checked })}
        />
        <CommittedTextarea
          label={t('question.answer')}
          value={question.answer}
          maxLength={20_000}
          autosize
          minRows={2}
          maxRows={12}
          onCommit={(answer) => change({ answer })}
        />
      </Stack>
    </SidePanel>
  )
}

import { Button, Pill, Select, Stack, TagsInput, Text } from '@mantine/core'
import { IconColumns2, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CaseDocument, type DocumentFields, DocumentKind } from '#shared/domain/document.ts'
import { CommittedText } from '../../../ui/committed-text.tsx'
import { DateField } from '../../../ui/dates/date-field.tsx'
import { languageOptions } from '../../../ui/languages.ts'
import { SidePanel } from '../../../ui/side-panel.tsx'
import { changeDocuments, trashDocuments } from '../document-changes.ts'
import { addTags, common, removeTag, tagCounts } from './bulk.ts'

type Props = { documents: CaseDocument[]; close(): void; openBeside: (() => void) | null }

/** One change for many documents. A field shows what all have in common; a field that is not touched changes nothing. */
export function BulkPanel({ documents, close, openBeside }: Props) {
  const { t, i18n } = useTranslation('documents')
  const [typed, setTyped] = useState<string[]>([])
  const change = (fields: Partial<DocumentFields>) => changeDocuments(documents, () => fields)
  const choose = (fields: Partial<DocumentFields>) => void change(fields).catch(() => undefined)
  const retag = (tagsOf: (tags: string[]) => string[]) =>
    void changeDocuments(
      documents.filter(({ tags }) => tagsOf(tags) !== tags),
      ({ tags }) => ({ tags: tagsOf(tags) }),
    ).catch(() => undefined)
  const text = (field: 'author' | 'exhibitLabel', maxLength: number) => {
    const shared = common(documents, (document) => document[field])
    return (
      <CommittedText
        label={t(`field.${field}`)}
        placeholder={shared === undefined ? t('bulk.various') : ''}
        value={shared ?? ''}
        onCommit={(value) => change({ [field]: value })}
        maxLength={maxLength}
      />
    )
  }
  const source = common(documents, ({ provenance }) => provenance.source)
  const kind = common(documents, (document) => document.kind)
  const language = common(documents, (document) => document.language)
  const date = common(documents, (document) => document.date)
  return (
    <SidePanel
      title={t('bulk.title', { count: documents.length })}
      close={close}
      footer={
        <>
          <Button
            variant="subtle"
            color="red"
            leftSection={<IconTrash size={15} aria-hidden />}
            onClick={() => void trashDocuments(documents)}
          >
            {t('trash')}
          </Button>
          {openBeside && (
            <Button leftSection={<IconColumns2 size={15} aria-hidden />} onClick={openBeside}>
              {t('openBoth')}
            </Button>
          )}
        </>
      }
    >
      <Stack gap="sm">
        <Text size="xs" c="dimmed">
          {t('bulk.hint')}
        </Text>
        <Select
          label={t('field.kind')}
          data={DocumentKind.options.map((option) => ({ value: option, label: t(`kind.${option}`) }))}
          value={kind ?? null}
          placeholder={kind === undefined ? t('bulk.various') : ''}
          allowDeselect={false}
          searchable
          onChange={(value) => value && choose({ kind: DocumentKind.parse(value) })}
        />
        <DateField
          label={t('field.date')}
          value={date ?? null}
          placeholder={date === undefined ? t('bulk.various') : ''}
          onChange={(value) => choose({ date: value })}
        />
        {text('author', 300)}
        <Select
          label={t('field.language')}
          data={languageOptions(i18n.language, language ? [language] : [])}
          value={language ?? null}
          placeholder={language === undefined ? t('bulk.various') : ''}
          clearable
          searchable
          onChange={(value) => choose({ language: value })}
        />
        {text('exhibitLabel', 60)}
        <CommittedText
          label={t('provenance.source')}
          placeholder={source === undefined ? t('bulk.various') : ''}
          value={source ?? ''}
          onCommit={(value) =>
            changeDocuments(documents, ({ provenance }) => ({ provenance: { ...provenance, source: value } }))
          }
          maxLength={300}
        />
        <TagsInput
          label={t('bulk.addTags')}
          value={typed}
          onChange={(tags) => {
            setTyped([])
            if (tags.length > 0) retag((present) => addTags(present, tags))
          }}
          placeholder={t('tagsPlaceholder')}
        />
        <Pill.Group>
          {tagCounts(documents).map(({ tag, count }) => (
            <Pill
              key={tag}
              withRemoveButton
              onRemove={() => retag((present) => removeTag(present, tag))}
              removeButtonProps={{ 'aria-label': t('bulk.removeTag', { tag }), 'aria-hidden': false, tabIndex: 0 }}
            >
              {count === documents.length ? tag : `${tag} · ${count}`}
            </Pill>
          ))}
        </Pill.Group>
      </Stack>
    </SidePanel>
  )
}

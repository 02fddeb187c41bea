import { Accordion, Button, Select, SimpleGrid, Stack, TagsInput } from '@mantine/core'
import { IconBook2, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type CaseDocument, type DocumentFields, DocumentKind, type Provenance } from '#shared/domain/document.ts'
import { CommittedText, CommittedTextarea } from '../../../ui/committed-text.tsx'
import { DateField } from '../../../ui/dates/date-field.tsx'
import { languageOptions } from '../../../ui/languages.ts'
import { SidePanel } from '../../../ui/side-panel.tsx'
import { BacklinksPanel } from '../../notes/backlinks-panel.tsx'
import { DocumentReading } from '../../reading/document-reading.tsx'
import { changeDocuments, trashDocuments } from '../document-changes.ts'
import classes from './document-panel.module.css'
import { FileFacts } from './file-facts.tsx'
import { SheetsField } from './sheets-field.tsx'

type Props = { document: CaseDocument; close(): void; open(): void; focusTitle: boolean }

/** All fields of one document; each saves itself. */
export function DocumentPanel({ document, close, open, focusTitle }: Props) {
  const { t, i18n } = useTranslation('documents')
  const change = (fields: Partial<DocumentFields>) => changeDocuments([document], () => fields)
  const choose = (fields: Partial<DocumentFields>) => void change(fields).catch(() => undefined)
  const provenance = (fields: Partial<Provenance>) => change({ provenance: { ...document.provenance, ...fields } })
  return (
    <SidePanel
      title={document.title}
      close={close}
      footer={
        <>
          <Button
            variant="subtle"
            color="red"
            leftSection={<IconTrash size={15} aria-hidden />}
            onClick={() => void trashDocuments([document])}
          >
            {t('trash')}
          </Button>
          <Button leftSection={<IconBook2 size={15} aria-hidden />} onClick={open}>
            {t('open')}
          </Button>
        </>
      }
    >
      <Stack gap="sm">
        <CommittedText
          label={t('field.title')}
          value={document.title}
          onCommit={(title) => change({ title })}
          check={(title) => (title.trim() === '' ? t('titleMissing') : null)}
          maxLength={500}
          autoFocus={focusTitle}
        />
        <SheetsField value={document.sheets} onCommit={(sheets) => change({ sheets })} />
        <Select
          label={t('field.kind')}
          data={DocumentKind.options.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          value={document.kind}
          allowDeselect={false}
          searchable
          onChange={(kind) => choose({ kind: DocumentKind.parse(kind) })}
        />
        <DateField label={t('field.date')} value={document.date} onChange={(date) => choose({ date })} />
        <CommittedText
          label={t('field.dateWording')}
          description={t('dateWordingHint')}
          value={document.dateWording}
          onCommit={(dateWording) => change({ dateWording })}
          maxLength={200}
        />
        <CommittedText
          label={t('field.author')}
          value={document.author}
          onCommit={(author) => change({ author })}
          maxLength={300}
        />
        <SimpleGrid cols={2} spacing="sm">
          <Select
            label={t('field.language')}
            data={languageOptions(i18n.language, document.language ? [document.language] : [])}
            value={document.language}
            clearable
            searchable
            onChange={(language) => choose({ language })}
          />
          <CommittedText
            label={t('field.exhibitLabel')}
            value={document.exhibitLabel}
            onCommit={(exhibitLabel) => change({ exhibitLabel })}
            maxLength={60}
          />
        </SimpleGrid>
        <TagsInput
          label={t('field.tags')}
          value={document.tags}
          onChange={(tags) => choose({ tags })}
          maxTags={100}
          placeholder={document.tags.length === 0 ? t('tagsPlaceholder') : ''}
        />
        <Accordion
          variant="default"
          multiple
          chevronPosition="left"
          classNames={{ control: classes.control, label: classes.label, content: classes.content }}
        >
          <Accordion.Item value="provenance">
            <Accordion.Control>{t('provenance.title')}</Accordion.Control>
            <Accordion.Panel>
              <Stack gap="sm">
                <CommittedText
                  label={t('provenance.source')}
                  value={document.provenance.source}
                  onCommit={(source) => provenance({ source })}
                  maxLength={300}
                />
                <DateField
                  label={t('provenance.receivedOn')}
                  value={document.provenance.receivedOn}
                  onChange={(receivedOn) => void provenance({ receivedOn }).catch(() => undefined)}
                />
                <CommittedText
                  label={t('provenance.method')}
                  value={document.provenance.method}
                  onCommit={(method) => provenance({ method })}
                  maxLength={300}
                />
                <CommittedText
                  label={t('provenance.consent')}
                  value={document.provenance.consent}
                  onCommit={(consent) => provenance({ consent })}
                  maxLength={300}
                />
                <CommittedTextarea
                  label={t('provenance.publicationLimits')}
                  value={document.provenance.publicationLimits}
                  onCommit={(publicationLimits) => provenance({ publicationLimits })}
                  maxLength={2_000}
                  autosize
                  minRows={2}
                />
              </Stack>
            </Accordion.Panel>
          </Accordion.Item>
        </Accordion>
        <DocumentReading document={document} />
        <BacklinksPanel target={{ documentId: document.id }} />
        <FileFacts document={document} />
      </Stack>
    </SidePanel>
  )
}

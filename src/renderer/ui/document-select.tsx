import { MultiSelect, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { citeDocument } from '#shared/domain/citation.ts'
import { DocumentId, type DossierId } from '#shared/domain/ids.ts'
import { useRequest } from '../api/hooks.ts'

const MOST_SHOWN = 100

/** Documents of a dossier by title and place in the file. */
function useDocumentOptions(dossierId: DossierId) {
  const { i18n } = useTranslation()
  const language = i18n.language.startsWith('ru') ? 'ru' : 'en'
  const documents = useRequest('documents.list', { dossierId, trashed: false }).data?.documents ?? []
  return documents.map((document) => {
    const place = document.sheets.length > 0 ? ` (${citeDocument(document, language)})` : ''
    return { value: document.id as string, label: `${document.title}${place}` }
  })
}

type One = { dossierId: DossierId; label: string; value: DocumentId | null; onChange(value: DocumentId | null): void }

/** Picks one document of the dossier, or none. */
export function DocumentSelect({ dossierId, label, value, onChange }: One) {
  const { t } = useTranslation()
  const data = useDocumentOptions(dossierId)
  return (
    <Select
      label={label}
      data={data}
      {...(data.length === 0 ? { disabled: true, placeholder: t('documents.empty') } : {})}
      value={value}
      onChange={(id) => onChange(id === null ? null : DocumentId.parse(id))}
      searchable
      clearable
      limit={MOST_SHOWN}
      nothingFoundMessage={t('documents.none')}
      clearButtonProps={{ 'aria-label': t('documents.clear', { label }) }}
    />
  )
}

type Many = { dossierId: DossierId; label: string; value: DocumentId[]; onChange(value: DocumentId[]): void }

/** Picks any number of documents of the dossier. */
export function DocumentsSelect({ dossierId, label, value, onChange }: Many) {
  const { t } = useTranslation()
  const data = useDocumentOptions(dossierId)
  return (
    <MultiSelect
      label={label}
      data={data}
      {...(data.length === 0 ? { disabled: true, placeholder: t('documents.empty') } : {})}
      value={value}
      onChange={(ids) => onChange(ids.map((id) => DocumentId.parse(id)))}
      searchable
      limit={MOST_SHOWN}
      nothingFoundMessage={t('documents.none')}
    />
  )
}

import { ActionIcon, Select } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { citeDocument } from '#shared/domain/citation.ts'
import type { CaseDocument } from '#shared/domain/document.ts'
import { DocumentId, type DossierId } from '#shared/domain/ids.ts'
import { useRequest } from '../../../api/hooks.ts'
import { navigate } from '../../../app/routes.ts'
import classes from './documents.module.css'

const EMPTY: CaseDocument[] = []

/** The documents of a dossier, for choosing some of them. */
export const useDocuments = (dossierId: DossierId): CaseDocument[] =>
  useRequest('documents.list', { dossierId, trashed: false }).data?.documents ?? EMPTY

export const openDocument = (dossierId: DossierId, documentId: DocumentId): void =>
  navigate({ screen: 'reader', dossierId, left: { documentId } })

type Props = {
  dossierId: DossierId
  ids: DocumentId[]
  onChange(ids: DocumentId[]): void
  /** What the field that adds one is for. */
  label: string
  /** Without a frame, where many such fields stand under one another. */
  quiet?: boolean
}

/** Documents that go with something, each a way into the reader; one more is found by typing. */
export function DocumentPicks({ dossierId, ids, onChange, label, quiet = false }: Props) {
  const { t, i18n } = useTranslation('hearings')
  const documents = useDocuments(dossierId)
  const language = i18n.language === 'ru' ? 'ru' : 'en'
  const known = new Map(documents.map((document) => [document.id, document]))
  const rest = documents.filter(({ id }) => !ids.includes(id))
  return (
    <div className={classes.root}>
      {ids.length > 0 && (
        <ul className={classes.list}>
          {ids.map((id) => {
            const document = known.get(id)
            const title = document?.title ?? t('documents.gone')
            return (
              <li key={id} className={classes.document}>
                <button
                  type="button"
                  className={classes.open}
                  disabled={!document}
                  title={t('documents.open')}
                  onClick={() => openDocument(dossierId, id)}
                >
                  {title}
                </button>
                <span className={classes.sheets}>
                  {document && document.sheets.length > 0 && citeDocument(document, language)}
                </span>
                <ActionIcon
                  size="sm"
                  aria-label={t('documents.remove', { title })}
                  onClick={() => onChange(ids.filter((other) => other !== id))}
                >
                  <IconX size={14} aria-hidden />
                </ActionIcon>
              </li>
            )
          })}
        </ul>
      )}
      {rest.length > 0 && (
        <Select
          className={classes.add}
          {...(quiet ? { classNames: { section: classes.noChevron ?? '' } } : {})}
          variant={quiet ? 'unstyled' : 'default'}
          aria-label={label}
          placeholder={label}
          data={rest.map(({ id, title }) => ({ value: id, label: title }))}
          value={null}
          searchable
          limit={50}
          nothingFoundMessage={t('documents.none')}
          comboboxProps={{ width: 360, position: 'bottom-start' }}
          onChange={(id) => id !== null && onChange([...ids, DocumentId.parse(id)])}
        />
      )}
    </div>
  )
}

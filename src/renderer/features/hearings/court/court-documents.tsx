import { Kbd } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { citeDocument } from '#shared/domain/citation.ts'
import type { Hearing } from '#shared/domain/hearing.ts'
import type { DocumentId, DossierId } from '#shared/domain/ids.ts'
import { openDocument, useDocuments } from '../card/documents.tsx'
import classes from './court.module.css'
import { Part } from './part.tsx'

/** What is at hand, in the order of its numbers: what was put there, then what was filed and argued with. */
export const atHand = ({ documentIds, items }: Hearing): DocumentId[] => [
  ...new Set([...documentIds, ...items.flatMap((item) => item.documentIds)]),
]

/** Documents at hand; each of the first nine opens by its digit. */
export function CourtDocuments({ dossierId, ids }: { dossierId: DossierId; ids: DocumentId[] }) {
  const { t, i18n } = useTranslation('hearings')
  const documents = useDocuments(dossierId)
  const language = i18n.language === 'ru' ? 'ru' : 'en'
  return (
    <Part name="documents" title={t('documents.atHand')} shortcut="1–9">
      {ids.length === 0 && <p className={classes.none}>{t('court.noDocuments')}</p>}
      {ids.map((id, at) => {
        const document = documents.find((one) => one.id === id)
        return (
          <button
            key={id}
            type="button"
            className={classes.document}
            disabled={!document}
            onClick={() => openDocument(dossierId, id)}
          >
            {at < 9 ? <Kbd>{at + 1}</Kbd> : <span />}
            <span className={classes.documentTitle}>
              {document?.title ?? t('documents.gone')}
              <span className={classes.role}>
                {document && document.sheets.length > 0 && citeDocument(document, language)}
              </span>
            </span>
          </button>
        )
      })}
    </Part>
  )
}

import { IconBook2, IconFileText, IconUser } from '@tabler/icons-react'
import { type ReactNode, useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatSheets } from '#shared/domain/citation.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import type { RichText } from '#shared/domain/rich-text.ts'
import { richTextLinks } from '#shared/domain/rich-text-links.ts'
import { notifyError } from '../../app/notify.ts'
import { openTarget, type TextTarget } from '../../editor/open-target.ts'
import { useNames, useNamesVersion } from '../../editor/use-names.ts'
import classes from './note-links.module.css'

type Props = { body: RichText; dossierId: DossierId }
type Entry = { key: string; label: string; target: TextTarget }

/** What a note points at: persons, documents, sheets; each once, in the order of the text. Nothing when it points at nothing. */
export function NoteLinks({ body, dossierId }: Props): ReactNode {
  const { t } = useTranslation('notes')
  const names = useNames(dossierId)
  useNamesVersion(names)
  // Typing in a long note does not wait for its list of links.
  const settled = useDeferredValue(body)
  const links = useMemo(() => richTextLinks(settled), [settled])
  const persons = links.persons.map(
    (personId): Entry => ({
      key: personId,
      label: names.person(personId)?.name ?? t('links.goneperson'),
      target: { type: 'person', personId },
    }),
  )
  const documents = links.documents.map(
    (documentId): Entry => ({
      key: documentId,
      label: names.document(documentId)?.title ?? t('links.gonedocument'),
      target: { type: 'document', documentId },
    }),
  )
  const sheets = links.sheets.map((place): Entry => {
    const sheet = { number: place.sheet, verso: place.verso }
    const label = formatSheets([{ ...place, first: sheet, last: sheet }], names.language)
    return { key: label, label, target: { type: 'sheet', place } }
  })
  const groups = [
    [t('links.persons'), IconUser, persons],
    [t('links.documents'), IconFileText, documents],
    [t('links.sheets'), IconBook2, sheets],
  ] as const
  if (groups.every(([, , entries]) => entries.length === 0)) return null
  const open = (target: TextTarget) => void openTarget(target, names, dossierId).catch(notifyError)
  return (
    <section className={classes.root} aria-label={t('links.title')}>
      {groups.map(
        ([name, Icon, entries]) =>
          entries.length > 0 && (
            <ul key={name} className={classes.list} aria-label={name}>
              {entries.map(({ key, label, target }) => (
                <li key={key} className={classes.item}>
                  <Icon size={13} stroke={1.75} aria-hidden />
                  <button type="button" className={classes.entry} onClick={() => open(target)}>
                    {label}
                  </button>
                </li>
              ))}
            </ul>
          ),
      )}
    </section>
  )
}

import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DeadlineFields } from '#shared/domain/deadline.ts'
import { edtfWords } from '#shared/domain/edtf-words.ts'
import { ChargeId, DocumentId, type DossierId, HearingId, PersonId } from '#shared/domain/ids.ts'
import { useRequest } from '../../api/hooks.ts'
import { useCharges } from './use-charges.ts'
import { usePeople } from './use-people.ts'

export type Links = Pick<DeadlineFields, 'personId' | 'chargeId' | 'hearingId' | 'documentId'>

type Props = {
  dossierId: DossierId
  links: Links
  /** `date`: the day of the hearing or document that was chosen, where it has one. */
  change(links: Partial<Links>, date?: string | null): void
}
type Option = { value: string; label: string }

/** What is linked stays in the list also when it is not there any more. */
const withLinked = (options: Option[], id: string | null, gone: string): Option[] =>
  id === null || options.some(({ value }) => value === id) ? options : [{ value: id, label: gone }, ...options]

/** Whom a deadline concerns and for which charge, and the hearing and the document it belongs to. */
export function LinksFields({ dossierId, links, change }: Props) {
  const { t, i18n } = useTranslation('deadlines')
  const language = i18n.language === 'ru' ? 'ru' : 'en'
  const { here, nameOf } = usePeople(dossierId)
  const { charges, chargeName } = useCharges(dossierId)
  const hearings = useRequest('hearings.list', { dossierId }).data?.hearings ?? []
  const documents = useRequest('documents.list', { dossierId, trashed: false }).data?.documents ?? []
  const people = here.map(({ id, name }) => ({ value: id as string, label: name }))
  // The charges of whoever was chosen; of everybody, each with the name, while nobody is.
  const accusations = charges
    .filter(({ personId }) => links.personId === null || personId === links.personId)
    .map(({ id, personId }) => ({
      value: id as string,
      label: links.personId === null ? `${chargeName(id)} — ${nameOf(personId)}` : chargeName(id),
    }))
  const sessions = hearings.map(({ id, start, court }) => ({
    value: id as string,
    label: [edtfWords(start.date, language), court].filter(Boolean).join(' · '),
  }))
  const papers = documents.map(({ id, title }) => ({ value: id as string, label: title }))
  const shared = {
    clearable: true,
    searchable: true,
    comboboxProps: { withinPortal: true },
    nothingFoundMessage: t('field.none'),
  }
  return (
    <>
      <Select
        {...shared}
        label={t('field.person')}
        placeholder={t('field.nobody')}
        data={withLinked(people, links.personId, links.personId ? nameOf(links.personId) || t('field.gone') : '')}
        value={links.personId}
        onChange={(value) => {
          const personId = value === null ? null : PersonId.parse(value)
          const others = charges.some((charge) => charge.id === links.chargeId && charge.personId !== personId)
          change({ personId, ...(others ? { chargeId: null } : {}) })
        }}
      />
      {(accusations.length > 0 || links.chargeId !== null) && (
        <Select
          {...shared}
          label={t('field.charge')}
          placeholder={t('field.none')}
          data={withLinked(
            accusations,
            links.chargeId,
            links.chargeId ? chargeName(links.chargeId) || t('field.gone') : '',
          )}
          value={links.chargeId}
          onChange={(value) => {
            const charge = charges.find(({ id }) => id === value)
            change(
              charge
                ? { chargeId: charge.id, personId: charge.personId }
                : { chargeId: value === null ? null : ChargeId.parse(value) },
            )
          }}
        />
      )}
      {(sessions.length > 0 || links.hearingId !== null) && (
        <Select
          {...shared}
          label={t('field.hearing')}
          placeholder={t('field.none')}
          data={withLinked(sessions, links.hearingId, t('field.gone'))}
          value={links.hearingId}
          onChange={(value) =>
            change(
              { hearingId: value === null ? null : HearingId.parse(value) },
              hearings.find(({ id }) => id === value)?.start.date,
            )
          }
        />
      )}
      {(papers.length > 0 || links.documentId !== null) && (
        <Select
          {...shared}
          label={t('field.document')}
          placeholder={t('field.none')}
          data={withLinked(papers, links.documentId, t('field.gone'))}
          value={links.documentId}
          onChange={(value) =>
            change(
              { documentId: value === null ? null : DocumentId.parse(value) },
              documents.find(({ id }) => id === value)?.date,
            )
          }
        />
      )}
    </>
  )
}

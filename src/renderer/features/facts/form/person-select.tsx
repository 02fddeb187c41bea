import { MultiSelect } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierId, PersonId } from '#shared/domain/ids.ts'
import { useRequest } from '../../../api/hooks.ts'

type Props = {
  dossierId: DossierId
  value: readonly PersonId[]
  label?: string
  guessed?: boolean
  disabled?: boolean
  autoFocus?: boolean
  onChange(value: PersonId[]): void
}

/** The persons a fact is about: those of the dossier first, then everybody in the vault. One who was erased stays, and says so. */
export function PersonSelect({ dossierId, value, label, guessed, disabled, autoFocus, onChange }: Props) {
  const { t } = useTranslation('facts')
  const everybody = useRequest('persons.list', { dossierId: null }).data?.persons
  const data = useMemo(() => {
    const known = (everybody ?? []).map((person) => ({
      value: person.id as string,
      label: person.name,
      here: person.participations.some((part) => part.dossierId === dossierId),
    }))
    const lost = value.filter((id) => everybody && !known.some((person) => person.value === id))
    const item = ({ value, label }: { value: string; label: string }) => ({ value, label })
    return [
      { group: t('field.personsHere'), items: known.filter(({ here }) => here).map(item) },
      { group: t('field.personsElsewhere'), items: known.filter(({ here }) => !here).map(item) },
      { group: t('field.personsErased'), items: lost.map((id) => ({ value: id, label: t('personErased') })) },
    ].filter(({ items }) => items.length > 0)
  }, [everybody, dossierId, value, t])
  const shown = label !== undefined && guessed ? `${label} · ${t('guessed')}` : label
  return (
    <MultiSelect
      {...(shown === undefined ? { 'aria-label': t('field.persons') } : { label: shown })}
      data={data}
      value={[...value]}
      searchable
      limit={200}
      maxValues={100}
      disabled={disabled ?? false}
      autoFocus={autoFocus ?? false}
      hidePickedOptions
      nothingFoundMessage={t('field.nobody')}
      placeholder={value.length === 0 ? t('field.personsPlaceholder') : ''}
      onChange={(ids) => onChange(ids as PersonId[])}
    />
  )
}

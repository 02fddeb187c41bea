import { MultiSelect, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type DossierId, PersonId } from '#shared/domain/ids.ts'
import { useRequest } from '../../api/hooks.ts'

/** Those of the dossier first, then the rest of the vault. */
function usePeople(dossierId: DossierId) {
  const { t } = useTranslation('testimony')
  const persons = useRequest('persons.list', { dossierId: null }).data?.persons ?? []
  const here = (id: string) =>
    persons.find((person) => person.id === id)?.participations.some((part) => part.dossierId === dossierId) ?? false
  const option = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name })
  const [own, others] = [persons.filter(({ id }) => here(id)), persons.filter(({ id }) => !here(id))]
  return [
    { group: t('people.here'), items: own.map(option) },
    { group: t('people.elsewhere'), items: others.map(option) },
  ].filter(({ items }) => items.length > 0)
}

type OneProps = {
  dossierId: DossierId
  label: string
  value: PersonId | null
  onChange(value: PersonId | null): void
  error?: string | null
  description?: string | undefined
  clearable?: boolean
  autoFocus?: boolean
}

export function PersonSelect({ dossierId, value, onChange, clearable = false, ...props }: OneProps) {
  const { t } = useTranslation('testimony')
  return (
    <Select
      {...props}
      data={usePeople(dossierId)}
      value={value}
      onChange={(next) => onChange(next === null ? null : PersonId.parse(next))}
      searchable
      clearable={clearable}
      allowDeselect={clearable}
      nothingFoundMessage={t('people.none')}
      limit={200}
    />
  )
}

type ManyProps = Omit<OneProps, 'value' | 'onChange' | 'clearable'> & {
  value: PersonId[]
  max: number
  onChange(value: PersonId[]): void
}

export function PersonsSelect({ dossierId, value, onChange, max, ...props }: ManyProps) {
  const { t } = useTranslation('testimony')
  return (
    <MultiSelect
      {...props}
      data={usePeople(dossierId)}
      value={value}
      maxValues={max}
      onChange={(next) => onChange(next.map((id) => PersonId.parse(id)))}
      searchable
      hidePickedOptions
      nothingFoundMessage={t('people.none')}
      limit={200}
    />
  )
}

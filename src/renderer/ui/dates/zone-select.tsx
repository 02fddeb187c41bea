import { Select, type SelectProps } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { zoneName, zoneOffset, zoneOptions } from './zones.ts'

type Props = Omit<SelectProps, 'value' | 'onChange' | 'data'> & { value: string; onChange(zone: string): void }

const MOST_SHOWN = 60

/** A time zone by the name of a town, its IANA name or its offset. */
export function ZoneSelect({ value, onChange, ...props }: Props) {
  const { t, i18n } = useTranslation()
  // The whole list is made when somebody wants to choose.
  const [wanted, setWanted] = useState(false)
  const own = { value, label: `${zoneName(value)}, ${zoneOffset(value, Date.now())}` }
  const rest = wanted ? zoneOptions(i18n.language).filter((option) => option.value !== value) : []
  return (
    <Select
      label={t('zone.label')}
      {...props}
      data={[own, ...rest]}
      value={value}
      searchable
      allowDeselect={false}
      limit={MOST_SHOWN}
      nothingFoundMessage={t('zone.none')}
      comboboxProps={{ width: 320, position: 'bottom-start' }}
      onDropdownOpen={() => setWanted(true)}
      onChange={(zone) => zone !== null && onChange(zone)}
    />
  )
}

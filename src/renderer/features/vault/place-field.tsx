import { Button, Input } from '@mantine/core'
import { IconFolder } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Place } from '#shared/domain/vault.ts'
import { request } from '../../api/client.ts'
import { notifyError } from '../../app/notify.ts'
import classes from './place-field.module.css'

type Props = {
  purpose: 'open' | 'create'
  place: Place | null
  setPlace(place: Place): void
  /** The proposed folder name, when creating. */
  name?: string
  label: string
  description?: string
}

/** Which folder: picked in a dialog, shown in words. */
export function PlaceField({ purpose, place, setPlace, name, label, description }: Props) {
  const { t } = useTranslation('vault')
  const id = useId()
  const pick = async () => {
    try {
      const answer = await request('vault.pickPlace', name ? { purpose, name } : { purpose })
      if (answer.place) setPlace(answer.place)
    } catch (error) {
      notifyError(error)
    }
  }
  return (
    <Input.Wrapper label={label} description={description} labelElement="div" labelProps={{ id }}>
      <div className={classes.row}>
        <IconFolder size={16} aria-hidden className={classes.icon} />
        <span className={classes.path} title={place?.display} data-empty={place === null || undefined}>
          {place ? place.display : t('place.none')}
        </span>
        <Button variant={place ? 'subtle' : 'light'} size="compact-sm" onClick={pick} aria-describedby={id}>
          {t(place ? 'place.other' : 'place.choose')}
        </Button>
      </div>
    </Input.Wrapper>
  )
}

import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Slot } from '#shared/domain/vault.ts'
import { useRequest } from '../../api/hooks.ts'
import { useVaultStatus } from '../../app/vault-status.ts'
import { dateAndTime } from '../../ui/when.ts'
import { AddPassphrase, ChangePassphrase, RemoveSlot, slotName } from './passphrase-forms.tsx'
import { Section } from './section.tsx'
import classes from './settings.module.css'

type Open = { form: 'add' } | { form: 'change' } | { form: 'remove'; slot: Slot }

/** The ways into the vault. */
export function Passphrases() {
  const { t, i18n } = useTranslation('settings')
  const status = useVaultStatus()
  const slots = useRequest('vault.slots', {}).data?.slots ?? []
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  if (status?.sample) return null
  return (
    <Section title={t('slots.title')} hint={t('slots.hint')}>
      <table className={classes.slots}>
        <thead>
          <tr>
            <th>{t('slots.label')}</th>
            <th>{t('slots.kind')}</th>
            <th>{t('slots.created')}</th>
            <th>
              <span className="delo-hidden">{t('slots.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {slots.map((slot) => (
            <tr key={slot.id}>
              <td>{slot.kind === 'recovery' ? '—' : slot.label}</td>
              <td>{t(`slots.${slot.kind}`)}</td>
              <td>{dateAndTime(slot.createdAt, i18n.language)}</td>
              <td>
                <Button
                  variant="subtle"
                  color="red"
                  size="compact-xs"
                  disabled={slots.length < 2}
                  aria-label={t('slots.removeOne', { label: slotName(slot, t) })}
                  onClick={() => setOpen({ form: 'remove', slot })}
                >
                  {t('common:remove')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Group gap="xs">
        <Button variant="default" onClick={() => setOpen({ form: 'change' })} aria-expanded={open?.form === 'change'}>
          {t('slots.change')}
        </Button>
        <Button variant="default" onClick={() => setOpen({ form: 'add' })} aria-expanded={open?.form === 'add'}>
          {t('slots.add')}
        </Button>
      </Group>
      {open?.form === 'add' && <AddPassphrase close={close} />}
      {open?.form === 'change' && <ChangePassphrase close={close} />}
      {open?.form === 'remove' && <RemoveSlot key={open.slot.id} slot={open.slot} close={close} />}
    </Section>
  )
}

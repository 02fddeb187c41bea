import { Button, TextInput, VisuallyHidden } from '@mantine/core'
import { IconPlus, IconUserQuestion } from '@tabler/icons-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierId, SealedWitnessId } from '#shared/domain/ids.ts'
import type { SealedWitness } from '#shared/domain/sealed.ts'
import { notifyError } from '../../app/notify.ts'
import { navigate } from '../../app/routes.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorMessage } from '../../ui/error-message.tsx'
import lines from '../../ui/two-lines.module.css'
import { VirtualListbox } from '../../ui/virtual-listbox.tsx'
import { useSealed } from '../hooks.ts'
import { createWitness, eraseWitness } from './actions.ts'
import { WitnessCard } from './witness-card.tsx'
import classes from './witnesses-screen.module.css'

const ROW = 54

function AddWitness({ dossierId }: { dossierId: DossierId }) {
  const { t } = useTranslation('sealed')
  const [name, setName] = useState('')
  const typed = name.trim()
  const add = () => {
    if (typed === '') return
    createWitness(dossierId, typed)
      .then(({ id }) => {
        setName('')
        navigate({ screen: 'sealed-part', dossierId, part: 'witnesses', witnessId: id })
      })
      .catch(notifyError)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    add()
  }
  return (
    <div className={classes.add}>
      <TextInput
        className={classes.pseudonym}
        aria-label={t('witness.add')}
        placeholder={t('witness.add')}
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Button variant="default" px="xs" aria-label={t('witness.addDo')} disabled={typed === ''} onClick={add}>
        <IconPlus size={16} aria-hidden />
      </Button>
    </div>
  )
}

type Props = { dossierId: DossierId; witnessId?: SealedWitnessId }

/** Witnesses whom the court hides, by the names it gave them, and what the defence believes about each. */
export function WitnessesScreen({ dossierId, witnessId }: Props) {
  const { t } = useTranslation('sealed')
  const { data, error } = useSealed('witnesses.list', { dossierId })
  const card = useRef<HTMLDivElement>(null)
  if (error) return <ErrorMessage error={error} />
  if (!data) return null
  const { witnesses } = data
  const shown = witnesses.find(({ id }) => id === witnessId) ?? witnesses[0] ?? null
  const title = <VisuallyHidden component="h1">{t('part.witnesses')}</VisuallyHidden>
  const add = <AddWitness dossierId={dossierId} />
  if (!shown)
    return (
      <>
        {title}
        <EmptyState icon={<IconUserQuestion size={40} stroke={1.25} />} title={t('witness.none')} actions={add}>
          {t('witness.noneHint')}
        </EmptyState>
      </>
    )
  const detail = ({ hypotheses }: SealedWitness) => t('witness.hypotheses', { count: hypotheses.length })
  return (
    <div className={classes.root}>
      {title}
      <div className={classes.list}>
        {add}
        <VirtualListbox
          label={t('part.witnesses')}
          items={witnesses}
          keyOf={({ id }) => id}
          rowHeight={ROW}
          current={shown.id}
          choose={({ id }) =>
            navigate({ screen: 'sealed-part', dossierId, part: 'witnesses', witnessId: id }, { replace: true })
          }
          enter={() => card.current?.querySelector<HTMLElement>('input, textarea')?.focus()}
          erase={({ id }) => void eraseWitness(id).catch(notifyError)}
          none={t('witness.none')}
        >
          {(witness) => (
            <>
              <span className={lines.name}>{witness.pseudonym}</span>
              <span className={lines.detail}>{detail(witness)}</span>
            </>
          )}
        </VirtualListbox>
      </div>
      <div ref={card} className={classes.card}>
        <WitnessCard key={shown.id} witness={shown} />
      </div>
    </div>
  )
}

import { ActionIcon, Textarea, TextInput, Tooltip } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AnonymityRuling, SealedWitness } from '#shared/domain/sealed.ts'
import { notifyError } from '../../app/notify.ts'
import card from '../../ui/card.module.css'
import { ErrorMessage } from '../../ui/error-message.tsx'
import { eraseWitness } from './actions.ts'
import { Hypotheses } from './hypotheses.tsx'
import { Questions } from './questions.tsx'
import { useWitnessFields, type WitnessForm } from './use-witness-fields.ts'
import classes from './witness-card.module.css'

function Ruling({ form }: { form: WitnessForm }) {
  const { t } = useTranslation('sealed')
  const { ruling } = form.fields
  const change = (part: Partial<AnonymityRuling>) => form.change({ ruling: { ...ruling, ...part } })
  const line = (name: 'by' | 'date' | 'place', most: number) => (
    <TextInput
      label={t(`ruling.${name}`)}
      placeholder={t(`ruling.${name}Example`)}
      value={ruling[name]}
      maxLength={most}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
      onBlur={() => void form.flush()}
    />
  )
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{t('ruling.title')}</h2>
      <div className={classes.line}>
        {line('by', 300)}
        {line('date', 100)}
        {line('place', 200)}
      </div>
      <Textarea
        label={t('ruling.grounds')}
        value={ruling.grounds}
        maxLength={10_000}
        autosize
        minRows={2}
        onChange={(event) => change({ grounds: event.currentTarget.value })}
        onBlur={() => void form.flush()}
      />
    </section>
  )
}

/** What is believed about one witness. Saves itself. */
export function WitnessCard({ witness }: { witness: SealedWitness }) {
  const { t } = useTranslation('sealed')
  const form = useWitnessFields(witness)
  const { fields, change, flush, error } = form
  return (
    <article className={`${card.root} ${classes.root}`} aria-label={fields.pseudonym || witness.pseudonym}>
      <header className={classes.head}>
        <TextInput
          className={`${card.name} ${classes.name}`}
          variant="unstyled"
          aria-label={t('witness.pseudonym')}
          placeholder={t('witness.pseudonym')}
          value={fields.pseudonym}
          maxLength={200}
          error={fields.pseudonym.trim() === '' ? t('witness.needsPseudonym') : null}
          onChange={(event) => change({ pseudonym: event.currentTarget.value })}
          onBlur={() => void flush()}
        />
        <Tooltip label={t('witness.erase')}>
          <ActionIcon aria-label={t('witness.erase')} onClick={() => void eraseWitness(witness.id).catch(notifyError)}>
            <IconTrash size={17} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </header>
      {error && <ErrorMessage error={error} />}
      <Ruling form={form} />
      <Hypotheses id={witness.id} form={form} />
      <section className={classes.section}>
        <h2 className={classes.heading}>{t('tells.title')}</h2>
        <Textarea
          aria-label={t('tells.title')}
          description={t('tells.hint')}
          value={fields.tells}
          maxLength={50_000}
          autosize
          minRows={3}
          onChange={(event) => change({ tells: event.currentTarget.value })}
          onBlur={() => void flush()}
        />
      </section>
      <Questions id={witness.id} form={form} />
    </article>
  )
}

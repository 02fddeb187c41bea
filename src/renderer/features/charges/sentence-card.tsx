import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { edtfWords } from '#shared/domain/edtf-words.ts'
import { namesPunishments, type Sentence, standingSentence } from '#shared/domain/sentence.ts'
import { navigate } from '../../app/routes.ts'
import classes from './charges.module.css'
import { punishmentWords } from './words.ts'

type Props = { sentence: Sentence | null; add(): void; edit(): void }

/** What was decided, what later courts made of it, and what holds. */
export function SentenceCard({ sentence, add, edit }: Props) {
  const { t, i18n } = useTranslation('charges')
  const language = i18n.language === 'ru' ? 'ru' : 'en'
  if (!sentence)
    return (
      <p className={classes.none}>
        {t('noSentence')}{' '}
        <Button variant="subtle" size="compact-xs" onClick={add}>
          {t('addSentence')}
        </Button>
      </p>
    )
  const standing = standingSentence(sentence)
  const date = (edtf: string | null) => (edtf === null ? '' : edtfWords(edtf, language))
  const { documentId } = sentence
  const steps = [
    {
      title: t('verdict'),
      what: t(`outcome.${sentence.outcome}`),
      meta: [date(sentence.on), sentence.court],
      punishments: sentence.outcome === 'convicted' ? sentence.punishments : [],
    },
    ...sentence.reviews.map((review) => ({
      title: t(`instance.${review.instance}`),
      what: t(`reviewOutcome.${review.outcome}`),
      meta: [date(review.on), review.court],
      punishments: namesPunishments(review.outcome) ? review.punishments : [],
    })),
  ]
  return (
    <div className={classes.sentence}>
      <div className={classes.line}>
        <strong className={classes.standing} data-state={standing.state}>
          {standing.punishments.length > 0
            ? standing.punishments.map((punishment) => punishmentWords(punishment, t, language)).join('; ')
            : t(`standing.${standing.state}`)}
        </strong>
        <Tooltip label={t('edit')}>
          <ActionIcon aria-label={t('editSentence')} onClick={edit}>
            <IconPencil size={15} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
      <ol className={classes.steps}>
        {steps.map(({ title, what, meta, punishments }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps have no other name than their order
          <li key={index} className={classes.step}>
            <span className={classes.stepTitle}>{title}</span> {what}
            <span className={classes.facts}> {meta.filter(Boolean).join(' · ')}</span>
            {steps.length > 1 && punishments.length > 0 && (
              <div className={classes.facts}>
                {punishments.map((punishment) => punishmentWords(punishment, t, language)).join('; ')}
              </div>
            )}
          </li>
        ))}
      </ol>
      <div className={classes.facts}>
        {sentence.inForceOn === null ? t('notInForce') : t('inForceSince', { date: date(sentence.inForceOn) })}
      </div>
      {documentId && (
        <button
          type="button"
          className={classes.link}
          onClick={() => navigate({ screen: 'reader', dossierId: sentence.dossierId, left: { documentId } })}
        >
          {t('openVerdict')}
        </button>
      )}
    </div>
  )
}

import { ActionIcon, Badge, Button, Tooltip } from '@mantine/core'
import { IconChevronDown, IconChevronRight, IconGitBranch, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Charge, ChargeState, ChargeVersion } from '#shared/domain/charge.ts'
import { edtfWords } from '#shared/domain/edtf-words.ts'
import { articleOf, type StatuteCode } from '#shared/domain/statute.ts'
import { formatStatute } from '#shared/domain/statute-text.ts'
import { navigate } from '../../app/routes.ts'
import classes from './charges.module.css'

const COLOUR: Record<ChargeState, string> = {
  charged: 'gray',
  amended: 'yellow',
  dropped: 'gray',
  convicted: 'red',
  acquitted: 'pine',
}

type VersionProps = {
  charge: Charge
  version: ChargeVersion
  codes: readonly StatuteCode[]
  earlier?: boolean
  edit(): void
}

function Version({ charge, version, codes, earlier = false, edit }: VersionProps) {
  const { t, i18n } = useTranslation('charges')
  const language = i18n.language === 'ru' ? 'ru' : 'en'
  const { documentId, statute } = version
  const reference = formatStatute(statute, codes, language)
  const facts = [
    version.on === null ? '' : edtfWords(version.on, language),
    version.gravity ? t(`gravity.${version.gravity}`) : '',
    version.penaltyRange,
  ].filter(Boolean)
  return (
    <div className={classes.version} data-earlier={earlier || undefined} data-state={version.state}>
      <div className={classes.line}>
        <span className={classes.reference}>{reference}</span>
        <span className={classes.article}>{articleOf(codes, statute)?.title[language]}</span>
        <Badge variant="light" color={COLOUR[version.state]} size="sm" className={classes.state}>
          {t(`state.${version.state}`)}
        </Badge>
        <Tooltip label={t('edit')}>
          <ActionIcon aria-label={t('editOne', { name: reference })} onClick={edit}>
            <IconPencil size={15} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
      {facts.length > 0 && <div className={classes.facts}>{facts.join(' · ')}</div>}
      {version.wording && <p className={classes.wording}>{version.wording}</p>}
      {documentId && (
        <button
          type="button"
          className={classes.link}
          onClick={() => navigate({ screen: 'reader', dossierId: charge.dossierId, left: { documentId } })}
        >
          {t('openDocument')}
        </button>
      )}
    </div>
  )
}

type ChargeProps = { charge: Charge; codes: readonly StatuteCode[]; amend(): void; edit(at: number): void }

/** What is in force, and under it, unfolded, what was before. */
function ChargeItem({ charge, codes, amend, edit }: ChargeProps) {
  const { t } = useTranslation('charges')
  const [unfolded, setUnfolded] = useState(false)
  const last = charge.versions.length - 1
  const inForce = charge.versions[last]
  if (!inForce) return null
  const Chevron = unfolded ? IconChevronDown : IconChevronRight
  return (
    <li className={classes.charge}>
      <Version charge={charge} version={inForce} codes={codes} edit={() => edit(last)} />
      <div className={classes.under}>
        {last > 0 && (
          <button
            type="button"
            className={classes.fold}
            aria-expanded={unfolded}
            onClick={() => setUnfolded(!unfolded)}
          >
            <Chevron size={14} aria-hidden /> {t('history', { count: last })}
          </button>
        )}
        <button type="button" className={classes.fold} onClick={amend}>
          <IconGitBranch size={14} aria-hidden /> {t('amendThis')}
        </button>
      </div>
      {unfolded && (
        <ol className={classes.history} reversed start={last}>
          {charge.versions
            .slice(0, last)
            .map((version, at) => ({ version, at }))
            .toReversed()
            .map(({ version, at }) => (
              <li key={at}>
                <Version charge={charge} version={version} codes={codes} earlier edit={() => edit(at)} />
              </li>
            ))}
        </ol>
      )}
    </li>
  )
}

type Props = {
  charges: readonly Charge[]
  codes: readonly StatuteCode[]
  add(): void
  amend(charge: Charge): void
  edit(charge: Charge, at: number): void
}

/** The charges against one defendant. */
export function ChargesList({ charges, codes, add, amend, edit }: Props) {
  const { t } = useTranslation('charges')
  if (charges.length === 0)
    return (
      <p className={classes.none}>
        {t('none')}{' '}
        <Button variant="subtle" size="compact-xs" onClick={add}>
          {t('addFirst')}
        </Button>
      </p>
    )
  return (
    <ul className={classes.charges}>
      {charges.map((charge) => (
        <ChargeItem
          key={charge.id}
          charge={charge}
          codes={codes}
          amend={() => amend(charge)}
          edit={(at) => edit(charge, at)}
        />
      ))}
    </ul>
  )
}

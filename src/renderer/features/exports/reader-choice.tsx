import { Button, Chip, TextInput } from '@mantine/core'
import { type SubmitEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Reader } from '#shared/domain/export-profile.ts'
import { type Beginnings, begun, type Choice, isChanged, isReader, type ProfileKey } from './choice.ts'
import { eraseProfile, saveProfile } from './profile-actions.ts'
import classes from './reader-choice.module.css'

type Props = { choice: Choice; choose(choice: Choice): void; beginnings: Beginnings }

/** For whom the summary is: where the choice of everything else begins. */
export function ReaderChoice({ choice, choose, beginnings }: Props) {
  const { t } = useTranslation('exports')
  const { own } = beginnings
  const id = useId()
  const current = own.find((profile) => profile.id === choice.profile)
  const changed = isChanged(choice, beginnings)
  const pick = (key: ProfileKey) => {
    const next = begun(choice, key, beginnings)
    if (next) choose(next)
  }
  const keys: { key: ProfileKey; name: string }[] = [
    ...Reader.options.map((reader) => ({ key: reader, name: t(`profile.${reader}.name`) })),
    ...own.map((profile) => ({ key: profile.id, name: profile.name })),
  ]
  return (
    <div className={classes.root}>
      <div id={id} className={classes.legend}>
        {t('profile.title')}
      </div>
      <Chip.Group
        value={choice.profile}
        onChange={(value) => {
          const found = keys.find(({ key }) => key === value)
          if (found) pick(found.key)
        }}
      >
        <div role="radiogroup" aria-labelledby={id} className={classes.chips}>
          {keys.map(({ key, name }) => (
            <Chip
              key={key}
              value={key}
              size="xs"
              radius="sm"
              variant="outline"
              title={name}
              classNames={{ root: classes.chip ?? '', label: classes.chipLabel ?? '' }}
            >
              {name}
            </Chip>
          ))}
        </div>
      </Chip.Group>
      <p className={classes.about}>
        {isReader(choice.profile) ? t(`profile.${choice.profile}.about`) : t('profile.own')}
      </p>
      <div className={classes.actions}>
        {changed && (
          <>
            <span className={classes.changed}>{t('profile.changed')}</span>
            <Button variant="subtle" size="compact-xs" onClick={() => pick(choice.profile)}>
              {t('profile.reset')}
            </Button>
          </>
        )}
        <SaveAs
          choice={choice}
          proposed={current?.name ?? ''}
          save={async (name) => choose({ ...choice, profile: await saveProfile(name, choice, own) })}
        />
        {current && (
          <Button
            variant="subtle"
            color="red"
            size="compact-xs"
            onClick={() => void eraseProfile(current).then(() => choose({ ...choice, profile: 'colleague' }))}
          >
            {t('profile.erase')}
          </Button>
        )}
      </div>
    </div>
  )
}

type SaveProps = { choice: Choice; proposed: string; save(name: string): Promise<void> }

/** Asks for a name where it stands; one that is taken is written anew. */
function SaveAs({ proposed, save }: SaveProps) {
  const { t } = useTranslation('exports')
  const [name, setName] = useState<string | null>(null)
  if (name === null)
    return (
      <Button variant="subtle" size="compact-xs" onClick={() => setName(proposed)}>
        {t('profile.save')}
      </Button>
    )
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    // Told already where it fails; the name stays to be tried again.
    void save(name).then(
      () => setName(null),
      () => undefined,
    )
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        className={classes.name}
        size="xs"
        aria-label={t('profile.name')}
        placeholder={t('profile.name')}
        maxLength={80}
        autoFocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setName(null)
        }}
      />
      <Button type="submit" size="xs" disabled={name.trim() === ''}>
        {t('profile.keep')}
      </Button>
    </form>
  )
}

import { Menu, UnstyledButton } from '@mantine/core'
import { IconPhoto, IconTrash } from '@tabler/icons-react'
import { type ChangeEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonPhotoId } from '#shared/domain/ids.ts'
import type { Person } from '#shared/domain/person.ts'
import { request } from '../../api/client.ts'
import { notifyError } from '../../app/notify.ts'
import { recordUndo } from '../../app/undo.ts'
import { Avatar } from './avatar.tsx'
import classes from './person-card.module.css'
import { givePhoto, PHOTO_TYPES, PhotoRefused } from './photo.ts'

/** The person's photo, and what can be done with it. */
export function PhotoButton({ person }: { person: Person }) {
  const { t } = useTranslation('persons')
  const file = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const set = (photoId: PersonPhotoId | null) => request('persons.setPhoto', { id: person.id, photoId })
  const record = (now: PersonPhotoId | null) =>
    recordUndo({
      label: t('done.photo', { name: person.name }),
      undo: () => set(person.photoId),
      redo: () => set(now),
    })
  const give = async (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = event.currentTarget.files?.[0]
    event.currentTarget.value = ''
    if (!chosen) return
    setProblem(null)
    try {
      record(await givePhoto(person.id, chosen))
    } catch (error) {
      if (error instanceof PhotoRefused) setProblem(t(`photo.${error.why}`))
      else notifyError(error)
    }
  }
  const remove = async () => {
    await set(null)
    record(null)
  }
  return (
    <div className={classes.photo}>
      <Menu position="bottom-start" disabled={person.photoId === null}>
        <Menu.Target>
          <UnstyledButton
            className={classes.photoButton}
            aria-label={t(person.photoId ? 'photo.change' : 'photo.add')}
            onClick={person.photoId === null ? () => file.current?.click() : undefined}
          >
            <Avatar person={person} size={72} />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPhoto size={15} aria-hidden />} onClick={() => file.current?.click()}>
            {t('photo.replace')}
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={15} aria-hidden />} onClick={() => void remove().catch(notifyError)}>
            {t('photo.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <input
        ref={file}
        type="file"
        accept={PHOTO_TYPES}
        hidden
        data-photo-file
        onChange={(event) => void give(event)}
      />
      {problem && (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
    </div>
  )
}

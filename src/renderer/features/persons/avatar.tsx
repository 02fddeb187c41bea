import { IconUser } from '@tabler/icons-react'
import type { Person } from '#shared/domain/person.ts'
import classes from './avatar.module.css'
import { photoUrl } from './photo.ts'

/** The photo, or a figure in its place. */
export function Avatar({ person, size }: { person: Person; size: number }) {
  return (
    <span className={classes.root} style={{ width: size, height: size }}>
      {person.photoId ? (
        <img className={classes.image} src={photoUrl(person.photoId)} alt="" draggable={false} />
      ) : (
        <IconUser size={Math.round(size * 0.5)} stroke={1.25} aria-hidden />
      )}
    </span>
  )
}

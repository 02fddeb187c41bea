import type { Person } from '#shared/domain/person.ts'
import classes from './portrait.module.css'

const initials = (name: string) =>
  name
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word))
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')

/** A person's photo, or their initials; the name stands beside it. */
export function Portrait({ person, size = 32 }: { person: Person; size?: number }) {
  return (
    <span aria-hidden className={classes.root} style={{ width: size, height: size, fontSize: size * 0.38 }}>
      {person.photoId === null ? (
        initials(person.name)
      ) : (
        <img className={classes.photo} src={`/photos/${person.photoId}`} alt="" />
      )}
    </span>
  )
}

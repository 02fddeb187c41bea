import type { PersonId } from '#shared/domain/ids.ts'
import type { Person } from '#shared/domain/person.ts'
import { wordsOf } from '#shared/text/words.ts'

export type Named = Pick<Person, 'id' | 'name' | 'aliases'>

/** Endings that Russian and Ukrainian surnames have; they tell the surname where first names stand before it. */
const SURNAME =
  /(?:ов|ев|ин|ын|ова|ева|ина|ына|ский|цкий|ская|цкая|енко|чук|дзе|швили|ян|ov|ev|in|yn|ova|eva|ina|yna|sky|skiy|skaya|enko|chuk)$/iu
const PATRONYMIC = /(?:вич|вна|ична)$/iu
/** First names that end as surnames do. */
const FIRST_NAMES = new Set(
  ['константин валентин лев мартин севастьян ян демьян касьян валентина ирина марина екатерина нина полина алина']
    .concat(['галина карина кристина регина ангелина дина арина лина устин мстислав'])
    .flatMap((names) => names.split(' ')),
)
/** Shorter words are initials and small words. */
const SHORTEST = 4

/** The stems that must all be there for a form of a name to be meant: its surname alone, else every word of it. */
function keysOf(name: string): string[] {
  const words = wordsOf(name).filter(({ word }) => word.length >= SHORTEST && !PATRONYMIC.test(word))
  const surname = words.find(({ word }) => SURNAME.test(word) && !FIRST_NAMES.has(word))
  return surname ? [surname.stem] : words.map(({ stem }) => stem)
}

/**
 * Who of these a passage names, in whatever case the surname stands ("Небылицына", "Сказкиной"), in the order of the
 * list. A surname that several bear names them all: the reader takes away who is not meant.
 */
export function personsInText(passage: string, persons: readonly Named[]): PersonId[] {
  const there = new Set(wordsOf(passage).map(({ stem }) => stem))
  return persons
    .filter(({ name, aliases }) =>
      [name, ...aliases].some((form) => {
        const keys = keysOf(form)
        return keys.length > 0 && keys.every((key) => there.has(key))
      }),
    )
    .map(({ id }) => id)
}

/**
 * Letters of names, Cyrillic and Latin, in one small alphabet of sounds: a b v g d e i k l m n o p r s (с, з) t u f x (х) c (ц)
 * C (ч) S (ш, щ) Z (ж). What the systems of transliteration write differently, or not at all, falls together: ы, и, і, ї, й
 * are i; ь and ъ are nothing; a glide before a vowel is dropped (Мария, Maria, Mariya: mara). Where a Latin spelling can
 * be read in several ways (ch: ч or х; c: ц or к; h: х or г), each reading is kept.
 */
const CYRILLIC: Record<string, string> = {
  ...Object.fromEntries(
    Array.from('абвгґдеєжзиіїйклмнопрстуўфхцчшщъыьэюя', (letter, at) => [
      letter,
      'abvggdeeZsiiiiklmnoprstuvfxcCSS_i_eua'[at] ?? '',
    ]),
  ),
  ъ: '',
  ь: '',
  ю: 'iu',
  я: 'ia',
  // Kazakh, Kyrgyz, Tatar, Serbian and Macedonian names in Russian case files.
  ...{
    ә: 'a',
    ғ: 'g',
    қ: 'k',
    ң: 'n',
    ө: 'o',
    ұ: 'u',
    ү: 'u',
    һ: 'x',
    җ: 'Z',
    ј: 'i',
    љ: 'l',
    њ: 'n',
    ћ: 'C',
    ђ: 'd',
    џ: 'Z',
    ѓ: 'g',
    ќ: 'k',
  },
}

/** Spellings of Latin names; those not here are read letter by letter. */
const LATIN: Record<string, readonly string[]> = {
  ...{
    shch: ['S'],
    shtch: ['S'],
    schtsch: ['S', 'Z'],
    stsch: ['S', 'Z'],
    shh: ['S'],
    szcz: ['S'],
    sch: ['S', 'Z'],
    sh: ['S'],
    sz: ['S', 'sc'],
    š: ['S'],
    ŝ: ['S'],
    ś: ['S'],
  },
  ...{ tsch: ['C'], tch: ['C'], tsh: ['C'], cz: ['C', 'c'], ch: ['C', 'x'], č: ['C'], ć: ['C'], ç: ['C'] },
  ...{ zh: ['Z'], ž: ['Z'], ż: ['Z'], z: ['s', 'c'], kh: ['x'], x: ['ks', 'x'], h: ['x', 'g'], gh: ['g'] },
  ...{
    ck: ['k', 'ck', 'Ck'],
    c: ['c', 'k'],
    ts: ['c'],
    tz: ['c'],
    tc: ['c', 'C'],
    q: ['k'],
    qu: ['kv'],
    ph: ['f'],
    th: ['t'],
    w: ['v'],
  },
  ...{
    y: ['i'],
    j: ['i'],
    yo: ['o', 'e'],
    jo: ['o', 'e'],
    io: ['o', 'e'],
    ë: ['e', 'o'],
    ou: ['u', 'ou'],
    oo: ['u', 'o'],
  },
  // ICAO writes ъ as "ie": Podieiapolskii.
  ...{ ieia: ['a'], ieiu: ['u'], ieie: ['e'], ieyu: ['u'], ieya: ['a'] },
  ...{ ł: ['l'], ø: ['o'], đ: ['d'], ß: ['s'], æ: ['e'], œ: ['e'], ı: ['i'] },
}
/** Š, č, ž without their marks, as a form or a keyboard left them. */
const UNMARKED: Record<string, readonly string[]> = { s: ['s', 'S'], z: ['s', 'c', 'Z'], c: ['c', 'k', 'C'] }
const LONGEST = 7
/** A word with more doubtful letters than this keeps its first readings. */
const MOST_READINGS = { kept: 32, sought: 256 }

/** What is written in several letters, or doubled, or not pronounced, as one sound. */
export function collapse(sounds: string): string {
  return sounds
    .replace(/i+(?=[aeou])/g, '')
    .replace(/(.)\1+/g, '$1')
    .replace(/t[CS]/g, 'C')
    .replace(/t[sc]/g, 'c')
    .replace(/[sS]C/g, 'S')
    .replace(/(.)\1+/g, '$1')
    .replace(/([oe])f$/, '$1v')
}

/** The sounds of a folded Cyrillic word. */
export function cyrillicSounds(word: string): string {
  let sounds = ''
  for (const letter of word) sounds += CYRILLIC[letter] ?? ''
  return collapse(sounds)
}

/** The sounds that a Latin word (lower case, with its diacritics) may stand for; `unmarked`: also where its marks may be lost. */
export function latinSounds(word: string, unmarked = false): string[] {
  const most = unmarked ? MOST_READINGS.sought : MOST_READINGS.kept
  let readings = ['']
  for (let at = 0; at < word.length; ) {
    let length = Math.min(LONGEST, word.length - at)
    while (length > 1 && !Object.hasOwn(LATIN, word.slice(at, at + length))) length--
    const spelling = word.slice(at, at + length)
    const plain = spelling.normalize('NFD').replace(/[^a-z]/g, '')
    const sounds = (unmarked ? UNMARKED[spelling] : undefined) ?? LATIN[spelling] ?? LATIN[plain] ?? [plain]
    const next = readings.flatMap((reading) => sounds.map((sound) => reading + sound))
    readings = next.length > most ? readings.map((reading) => reading + (sounds[0] ?? '')) : next
    at += length
  }
  return [...new Set(readings.map(collapse))].filter((sounds) => sounds !== '')
}

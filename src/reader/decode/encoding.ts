/** Cyrillic code pages met in Russian and Ukrainian files, newest first: a tie goes to the first. */
const CYRILLIC = ['windows-1251', 'koi8-u', 'ibm866', 'x-mac-cyrillic', 'iso-8859-5'] as const

/** Bytes that the guess looks at. */
const SAMPLE = 100_000

/**
 * The encoding of bytes that are text, as TextDecoder's label: a byte order mark, else strict UTF-8,
 * else UTF-16 by its zeros, else the code page under which the letters are the likeliest.
 */
export function guessEncoding(bytes: Uint8Array): string {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  const zero = bytes.subarray(0, SAMPLE).indexOf(0)
  if (zero !== -1) return zero % 2 === 1 ? 'utf-16le' : 'utf-16be'
  if (isUtf8(bytes)) return 'utf-8'
  const sample = highNeighbourhood(bytes)
  let best: { encoding: string; score: number } = { encoding: 'windows-1252', score: latinScore(sample) }
  for (const encoding of CYRILLIC) {
    const score = cyrillicScore(new TextDecoder(encoding).decode(sample))
    if (score > best.score) best = { encoding, score }
  }
  return best.encoding
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** A sample that starts a little before the first byte above 127: a long English preamble says nothing about the rest. */
function highNeighbourhood(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 0x7f)
  const start = Math.max(0, first - 100)
  return bytes.subarray(start, start + SAMPLE)
}

/** Frequency of letters in Russian and Ukrainian running text, in thousandths. */
const FREQUENCY: Record<string, number> = Object.fromEntries(
  Object.entries({
    о: 110,
    е: 85,
    а: 80,
    и: 74,
    н: 67,
    т: 63,
    с: 55,
    р: 47,
    в: 45,
    л: 44,
    к: 35,
    м: 32,
    д: 30,
    п: 28,
    у: 26,
    я: 20,
    ы: 19,
    ь: 17,
    г: 17,
    з: 16,
    б: 16,
    ч: 15,
    й: 12,
    х: 10,
    ж: 9,
    ш: 7,
    ю: 6,
    ц: 5,
    щ: 4,
    э: 3,
    ф: 3,
    ъ: 1,
    ё: 1,
    і: 30,
    ї: 6,
    є: 5,
    ґ: 1,
  }),
)

/** Mean worth of the characters that are not ASCII: common lower-case letters are worth most, everything else costs. */
function cyrillicScore(text: string): number {
  let score = 0
  let count = 0
  let previous = ' '
  for (const character of text) {
    if (character > '\u007f') {
      count += 1
      const lower = character.toLowerCase()
      const frequency = FREQUENCY[lower]
      if (frequency === undefined) score += /[«»№—–“”„…§°\u00a0]/.test(character) ? 0 : -60
      else if (character === lower) score += frequency
      // A capital after a small letter is what the wrong code page looks like.
      else score += /\p{Ll}/u.test(previous) ? -40 : frequency / 3
    }
    previous = character
  }
  return count === 0 ? 0 : score / count
}

/** The same measure for windows-1252: accented letters between ASCII letters. */
function latinScore(sample: Uint8Array): number {
  const text = new TextDecoder('windows-1252').decode(sample)
  const isLetter = (character: string | undefined) => character !== undefined && /[a-z]/i.test(character)
  let score = 0
  let count = 0
  for (let i = 0; i < text.length; i += 1) {
    const character = text.charAt(i)
    if (character <= '\u007f') continue
    count += 1
    const beside = isLetter(text[i - 1]) || isLetter(text[i + 1])
    if (/[äöüßàâçéèêëîïôûùñóíáúÄÖÜÉ]/.test(character)) score += beside ? 70 : -30
    else if (/[‘’“”„–—…§«»\u00a0°©®€£]/.test(character)) score += 20
    else score += -40
  }
  return count === 0 ? 1 : score / count
}

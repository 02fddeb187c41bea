/** The byte forms in which a planted string is looked for (the encodings of the threat model). */
export type CanaryForm = { canary: string; encoding: string; bytes: Buffer }

/** Base64 of a text inside a longer text begins at one of three places in a group; the first and last characters depend on the neighbours. */
function base64Forms(bytes: Buffer): Buffer[] {
  return [0, 1, 2].flatMap((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replace(/=+$/, '')
    const inner = text.slice(shift === 0 ? 0 : 4, text.length - 2)
    return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')].map((form) => Buffer.from(form, 'latin1'))
  })
}

export function canaryForms(canary: string): CanaryForm[] {
  const utf8 = Buffer.from(canary, 'utf8')
  const utf16 = Buffer.from(canary, 'utf16le')
  const forms: [string, Buffer][] = [
    ['utf-8', utf8],
    ['utf-16le', utf16],
    ['utf-16be', Buffer.from(utf16).swap16()],
    ['hex', Buffer.from(utf8.toString('hex'))],
    ['hex upper case', Buffer.from(utf8.toString('hex').toUpperCase())],
    ['percent-encoded', Buffer.from(encodeURIComponent(canary))],
    [
      'json escapes',
      Buffer.from(
        JSON.stringify(canary)
          .slice(1, -1)
          .replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
      ),
    ],
    ...base64Forms(utf8).map((bytes): [string, Buffer] => ['base64', bytes]),
    ...base64Forms(utf16).map((bytes): [string, Buffer] => ['base64 of utf-16', bytes]),
  ]
  const seen = new Set<string>()
  return forms
    .filter(
      ([, bytes]) => bytes.length >= 8 && !seen.has(bytes.toString('latin1')) && seen.add(bytes.toString('latin1')),
    )
    .map(([encoding, bytes]) => ({ canary, encoding, bytes }))
}

/**
 * The forms under which a typed password may have been written into a PDF, likeliest first.
 * Writers differ: as typed, NFC, NFD, or SASLprep (RFC 4013, which PDF 2.0 asks for), and before PDF 2.0
 * in the writer's own code page: windows-1251 for Russian ones. The last form is a string of byte values, as pdf.js takes it.
 */
export function passwordForms(password: string | null): string[] {
  if (password === null || password === '') return ['']
  const forms = [
    password,
    password.normalize('NFC'),
    password.normalize('NFD'),
    saslPrep(password),
    windows1251(password),
  ]
  return [...new Set(forms.filter((form): form is string => form !== null && form !== ''))]
}

/** Bytes under which PDFium is to try a form: UTF-8, and the code units themselves where each is a byte. */
export function passwordBytes(form: string): Uint8Array[] {
  const utf8 = new TextEncoder().encode(form)
  const isBytes = [...form].every((unit) => unit.charCodeAt(0) < 256)
  return isBytes && utf8.length !== form.length ? [utf8, Uint8Array.from(form, (unit) => unit.charCodeAt(0))] : [utf8]
}

/** RFC 4013's mapping: spaces to one kind, "commonly mapped to nothing" away, then NFKC. Prohibitions are not our concern. */
function saslPrep(text: string): string {
  return text
    .replace(/[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000]/g, ' ')
    .replace(/\u00ad|\u034f|\u1806|[\u180b-\u180d]|\u200c|\u200d|\u2060|[\ufe00-\ufe0f]|\ufeff/gu, '')
    .normalize('NFKC')
}

/** Null when a character has no place in the code page. */
function windows1251(text: string): string | null {
  let bytes = ''
  for (const character of text.normalize('NFC')) {
    const byte = CP1251.get(character)
    if (byte === undefined) return null
    bytes += String.fromCharCode(byte)
  }
  return bytes === text ? null : bytes
}

const CP1251 = new Map(
  Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1251').decode(Uint8Array.of(byte)), byte]),
)

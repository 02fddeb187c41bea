import { Refusal } from '../limits.ts'

/** What a PDF says of itself, and the form of the password that opened it. */
export type PdfFacts = { title: string | null; password: string | null }

/** `encrypted` when nothing was tried, `wrong-password` when something was. */
export const locked = (forms: readonly string[]): Refusal =>
  new Refusal(forms.length === 1 && forms[0] === '' ? 'encrypted' : 'wrong-password')

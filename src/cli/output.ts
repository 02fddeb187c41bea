import { DeloError } from '#shared/rpc/errors.ts'
import { UsageError } from './exit.ts'

export type OutputOptions = { json?: boolean }

/** Terminal control characters in names from outside must not reach the terminal. */
export const printable = (text: string): string => text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')

/** One JSON object a line, or a line of text for people. */
export function print(options: OutputOptions, object: Record<string, unknown>, text: string): void {
  process.stdout.write(options.json ? `${JSON.stringify(object)}\n` : `${text.split('\n').map(printable).join('\n')}\n`)
}

/** Columns aligned by width; the last one runs free. */
export function table(rows: string[][]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  return rows
    .map((row) =>
      row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0))).join('  '),
    )
    .join('\n')
}

export function printError(options: OutputOptions, error: unknown): void {
  const known = error instanceof DeloError || error instanceof UsageError
  const message = known ? error.message : 'Something went wrong inside Delo. Everything saved before is safe.'
  const code = error instanceof DeloError ? error.code : error instanceof UsageError ? 'usage' : 'internal'
  const params = error instanceof DeloError && Object.keys(error.params).length > 0 ? error.params : undefined
  process.stderr.write(
    options.json ? `${JSON.stringify({ error: code, message, params })}\n` : `delo: ${printable(message)}\n`,
  )
  if (!known && process.env.DELO_DEBUG) console.error(error)
}

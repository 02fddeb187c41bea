import { join } from 'node:path'
import type { NameLeak } from '#shared/domain/summary.ts'
import { type OutputOptions, print } from './output.ts'

type Written = { files: readonly { name: string; size: number }[]; leaks: readonly NameLeak[] }

/** Says what was written, or which names that must not show stopped it. False: nothing was written. */
export function printWritten(options: OutputOptions, folder: string, { files, leaks }: Written): boolean {
  for (const { file, found, around } of leaks)
    print(
      options,
      { leak: found, file, around },
      `A name that must not show is left in ${file}: “${found}” in “${around}”`,
    )
  for (const { name, ...more } of files)
    print(options, { ...more, file: join(folder, name) }, `${join(folder, name)}  ${more.size} bytes`)
  return leaks.length === 0
}

import { Button } from '@mantine/core'
import { IconFilePlus, IconFolderPlus } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierId } from '#shared/domain/ids.ts'
import { collectChosen } from './collect.ts'
import { importFiles } from './imports-store.ts'

/** Not in React's types, since it is in no standard. */
const WHOLE_FOLDER: Record<string, string> = { webkitdirectory: '' }

type Props = { dossierId: DossierId /** The first button stands out. */; primary?: boolean }

/** "Import files…" and "Import folder…". */
export function ImportButtons({ dossierId, primary = false }: Props) {
  const { t } = useTranslation('imports')
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const chosen = (input: HTMLInputElement) => {
    if (input.files) void importFiles(dossierId, collectChosen(input.files))
    // The same file can be chosen again.
    input.value = ''
  }
  const field = { type: 'file', hidden: true, multiple: true, tabIndex: -1 } as const
  return (
    <>
      <Button
        variant={primary ? 'filled' : 'default'}
        leftSection={<IconFilePlus size={15} aria-hidden />}
        onClick={() => files.current?.click()}
      >
        {t('files')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconFolderPlus size={15} aria-hidden />}
        onClick={() => folder.current?.click()}
      >
        {t('folder')}
      </Button>
      <input {...field} ref={files} data-import="files" onChange={(event) => chosen(event.currentTarget)} />
      <input
        {...field}
        ref={folder}
        data-import="folder"
        {...WHOLE_FOLDER}
        onChange={(event) => chosen(event.currentTarget)}
      />
    </>
  )
}

import { Button, Checkbox, Stack, Text } from '@mantine/core'
import { IconFolderDown } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierId } from '#shared/domain/ids.ts'
import type { PersonsShown } from '#shared/domain/persons-shown.ts'
import type { NameLeak } from '#shared/domain/summary.ts'
import type { Place } from '#shared/domain/vault.ts'
import { SidePanel } from '../../ui/side-panel.tsx'
import { ExportOutcome } from './export-outcome.tsx'
import { PeopleShown, usePersonsShown } from './people-shown.tsx'
import { useFileExport } from './use-file-export.ts'

const NAMES: Readonly<Record<string, string>> = { pdf: 'PDF', docx: 'Word (DOCX)', html: 'HTML', md: 'Markdown' }

type Sheet<F> = { formats: F[]; language: 'ru' | 'en'; persons: PersonsShown; placeId: Place['id'] }
type Written = { files: readonly { name: string; size: number }[]; leaks: readonly NameLeak[] }

type Props<F extends string> = {
  dossierId: DossierId
  words: { title: string; lead: string; formats: string; needsFormat: string; write: string }
  /** In the order in which they are offered; the first is chosen. */
  formats: readonly [F, ...F[]]
  /** Of a format that has no name everybody knows. */
  nameOf?(format: F): string | undefined
  /** What else can be chosen. */
  children?: ReactNode
  write(sheet: Sheet<F>): Promise<Written>
  close(): void
}

/** A sheet of a dossier on paper or in a file: which kinds of file, whom it names, and how writing it went. */
export function SheetPanel<F extends string>({ dossierId, words, formats, nameOf, children, write, close }: Props<F>) {
  const { i18n } = useTranslation()
  const [chosen, setChosen] = useState<F[]>([formats[0]])
  const [persons, setPersons] = usePersonsShown(dossierId)
  const { state, save } = useFileExport<Written>({ chosen, persons })
  const language = i18n.language === 'ru' ? 'ru' : 'en'
  return (
    <SidePanel
      title={words.title}
      close={close}
      footer={
        <Button
          leftSection={<IconFolderDown size={16} aria-hidden />}
          disabled={chosen.length === 0}
          loading={state.is === 'writing'}
          onClick={() => void save((placeId) => write({ formats: chosen, language, persons, placeId }))}
        >
          {words.write}
        </Button>
      }
    >
      <Stack gap="md">
        <Text c="dimmed">{words.lead}</Text>
        <Checkbox.Group
          label={words.formats}
          value={chosen}
          error={chosen.length === 0 ? words.needsFormat : null}
          onChange={(values) => setChosen(formats.filter((format) => values.includes(format)))}
        >
          <Stack gap={8} mt="xs">
            {formats.map((format) => (
              <Checkbox key={format} value={format} label={nameOf?.(format) ?? NAMES[format] ?? format} />
            ))}
          </Stack>
        </Checkbox.Group>
        {children}
        <PeopleShown dossierId={dossierId} shown={persons} onChange={setPersons} />
        <ExportOutcome state={state} />
      </Stack>
    </SidePanel>
  )
}

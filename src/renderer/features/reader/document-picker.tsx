import { Popover, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactElement, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { citeDocument } from '#shared/domain/citation.ts'
import type { CaseDocument } from '#shared/domain/document.ts'
import type { DocumentId, DossierId } from '#shared/domain/ids.ts'
import { useRequest } from '../../api/hooks.ts'
import classes from './document-picker.module.css'

type Props = {
  dossierId: DossierId
  opened: boolean
  setOpened(opened: boolean): void
  onPick(id: DocumentId): void
  /** The button the list hangs on. */
  children: ReactElement
}

const SHOWN = 200
const fold = (text: string) => text.toLowerCase().replaceAll('ё', 'е')

/** Every word of the query must be in the title or the citation. */
export function pick(documents: readonly CaseDocument[], query: string, language: 'ru' | 'en'): CaseDocument[] {
  const words = fold(query).split(/\s+/).filter(Boolean)
  return documents.filter((document) => {
    const text = fold(`${document.title} ${citeDocument(document, language)} ${document.exhibitLabel}`)
    return words.every((word) => text.includes(word))
  })
}

/** Picks another document of the dossier, to be read beside this one or in its place. */
export function DocumentPicker({ dossierId, opened, setOpened, onPick, children }: Props) {
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={360} trapFocus shadow="md">
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown p="xs">
        <List
          dossierId={dossierId}
          onPick={(id) => {
            setOpened(false)
            onPick(id)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}

function List({ dossierId, onPick }: Pick<Props, 'dossierId' | 'onPick'>) {
  const { t, i18n } = useTranslation('reader')
  const language = i18n.language.startsWith('ru') ? 'ru' : 'en'
  const documents = useRequest('documents.list', { dossierId, trashed: false }).data?.documents
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const found = useMemo(() => pick(documents ?? [], query, language).slice(0, SHOWN), [documents, query, language])
  const move = (event: KeyboardEvent) => {
    const target = found[at]
    if (event.key === 'ArrowDown') setAt(Math.min(found.length - 1, at + 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1))
    else if (event.key === 'Enter' && target) onPick(target.id)
    else return
    event.preventDefault()
  }
  return (
    <>
      <TextInput
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls="reader-picker"
        aria-activedescendant={found[at] ? `reader-picker-${found[at].id}` : undefined}
        aria-label={t('picker.text')}
        placeholder={t('picker.text')}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={move}
      />
      <div id="reader-picker" role="listbox" aria-label={t('picker.list')} className={classes.list}>
        {found.map((document, index) => (
          <div
            key={document.id}
            id={`reader-picker-${document.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={classes.option}
            ref={index === at ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(document.id)}
            onKeyDown={move}
          >
            <span className={classes.title}>{document.title}</span>
            {document.sheets.length > 0 && <span className={classes.sheets}>{citeDocument(document, language)}</span>}
          </div>
        ))}
        {documents && found.length === 0 && <p className={classes.none}>{t('picker.nothing')}</p>}
      </div>
    </>
  )
}

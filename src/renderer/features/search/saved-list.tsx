import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { edtfWords } from '#shared/domain/edtf-words.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import { languageName } from '../../ui/languages.ts'
import { type Labels, useLabels } from '../annotations/use-annotations.ts'
import classes from './saved-list.module.css'
import { forgetSearch, type ListedSearch, useSavedSearches } from './use-saved-searches.ts'

type Words = { t: TFunction<'search'>; language: string; labels: Labels }

/** What a search is narrowed by: "Страницы · Протокол · т. 3". */
function narrowing({ filters }: ListedSearch, { t, language, labels }: Words): string[] {
  const date = (edtf: string) => edtfWords(edtf, language === 'en' ? 'en' : 'ru')
  return [
    ...(filters.scopes ?? []).map((scope) => t(`scope.${scope}`)),
    ...(filters.kinds ?? []).map((kind) => t(`kind.${kind}`)),
    ...(filters.languages ?? []).map((tag) => languageName(tag, language)),
    ...(filters.labels ?? []).flatMap((id) => labels.byId.get(id)?.shown ?? []),
    ...(filters.tags ?? []),
    ...(filters.volume === undefined ? [] : [t('saved.volume', { volume: filters.volume })]),
    ...(filters.fromDate === null ? [] : [t('saved.from', { date: date(filters.fromDate) })]),
    ...(filters.toDate === null ? [] : [t('saved.to', { date: date(filters.toDate) })]),
    ...(filters.document === null ? [] : [`«${filters.document.title}»`]),
  ]
}

type Props = { dossierId: DossierId | null; ask(search: ListedSearch): void }

/** The searches kept for another day: one click asks again. */
export function SavedList({ dossierId, ask }: Props) {
  const { t, i18n } = useTranslation('search')
  const labels = useLabels()
  const searches = useSavedSearches(dossierId)
  if (searches.length === 0) return null
  /** Said only where it is not plain: which dossier, seen from outside, or that it looks further than this one. */
  const where = (search: ListedSearch) =>
    search.dossierId === null ? (dossierId === null ? null : t('saved.everywhere')) : search.dossierTitle
  return (
    <section className={classes.root} aria-labelledby="saved-searches">
      <h2 id="saved-searches" className={classes.title}>
        {t('saved.title')}
      </h2>
      <ul className={classes.list}>
        {searches.map((search) => {
          const shownWhere = search.dossierId === dossierId ? null : where(search)
          const details = [shownWhere, ...narrowing(search, { t, language: i18n.language, labels })].filter(Boolean)
          return (
            <li key={search.id} className={classes.item}>
              <button type="button" className={classes.ask} onClick={() => ask(search)}>
                <span className={classes.query}>{search.query}</span>
                {details.length > 0 && <span className={classes.details}>{details.join(' · ')}</span>}
              </button>
              <ActionIcon
                size="sm"
                aria-label={t('saved.forgetOne', { query: search.query })}
                onClick={() => void forgetSearch(search)}
              >
                <IconX size={14} />
              </ActionIcon>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

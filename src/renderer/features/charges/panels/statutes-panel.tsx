import { Button, Select, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DEFAULT_CODE, type StatuteCode } from '#shared/domain/statute.ts'
import { SidePanel } from '../../../ui/side-panel.tsx'
import { ArticleEditor } from './article-editor.tsx'
import { NewCode } from './new-code.tsx'
import classes from './statutes.module.css'

const MOST_SHOWN = 80
const fold = (text: string) => text.toLowerCase().replaceAll('ё', 'е')

type Props = { codes: readonly StatuteCode[]; close(): void }

/** The codes: what each article is called and threatens, to be put right and added to. */
export function StatutesPanel({ codes, close }: Props) {
  const { t, i18n } = useTranslation('charges')
  const language = i18n.language === 'ru' ? 'ru' : 'en'
  const [codeId, setCodeId] = useState(DEFAULT_CODE)
  const [typed, setTyped] = useState('')
  const [article, setArticle] = useState<string | null>(null)
  const [adding, setAdding] = useState(false)
  const code = codes.find((known) => known.code === codeId) ?? codes[0]
  if (!code) return null
  const words = fold(typed).split(/\s+/).filter(Boolean)
  const found = code.articles.filter((known) => {
    const text = fold(`${known.article} ${known.title.ru} ${known.title.en}`)
    return words.every((word) => text.includes(word))
  })
  const number = typed.trim()
  const isNew = /^\d{1,4}(?:\.\d{1,3}){0,2}[a-z]?$/.test(number) && !code.articles.some((a) => a.article === number)
  if (adding) return <NewCode codes={codes} close={() => setAdding(false)} added={setCodeId} />
  if (article !== null)
    return <ArticleEditor key={article} code={code} number={article} back={() => setArticle(null)} />
  return (
    <SidePanel
      title={t('statutes.title')}
      close={close}
      footer={
        <Button variant="default" onClick={() => setAdding(true)}>
          {t('statutes.addCode')}
        </Button>
      }
    >
      <Stack gap="sm">
        <Select
          label={t('statutes.code')}
          data={codes.map((known) => ({ value: known.code, label: known.title[language] || known.short[language] }))}
          value={code.code}
          allowDeselect={false}
          onChange={(value) => value && setCodeId(value)}
        />
        <TextInput
          label={t('statutes.find')}
          value={typed}
          maxLength={100}
          autoFocus
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {isNew && (
          <Button variant="light" onClick={() => setArticle(number)}>
            {t('statutes.addArticle', { article: number })}
          </Button>
        )}
        <ul className={classes.articles}>
          {found.slice(0, MOST_SHOWN).map((known) => (
            <li key={known.article}>
              <button type="button" className={classes.article} onClick={() => setArticle(known.article)}>
                <b>{known.article}</b>
                <span>{known.title[language]}</span>
              </button>
            </li>
          ))}
        </ul>
        {found.length === 0 && !isNew && <p className={classes.none}>{t('statutes.none')}</p>}
      </Stack>
    </SidePanel>
  )
}

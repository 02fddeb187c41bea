import { ActionIcon, Text, Tooltip } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Annotation } from '#shared/domain/annotation.ts'
import { citePage } from '#shared/domain/citation.ts'
import type { CaseDocument } from '#shared/domain/document.ts'
import { passagePage, passageText } from '#shared/domain/passage.ts'
import { richTextToPlain } from '#shared/domain/rich-text.ts'
import { removeAnnotation } from '../../features/annotations/actions.ts'
import { LabelDot } from '../../features/annotations/label-dot.tsx'
import { useAnnotations, useLabels } from '../../features/annotations/use-annotations.ts'
import { citationLanguage } from '../../features/reader/citations.ts'
import { RichTextView } from '../../ui/rich-text-view.tsx'
import { SidePanel } from '../../ui/side-panel.tsx'
import classes from './lost-marks.module.css'

type Props = { document: CaseDocument; close(): void }

/** Marks whose document was erased from the vault: the words they were on, where those stood, and what was said of them. */
export function LostMarks({ document, close }: Props) {
  const { t } = useTranslation('sealed')
  const annotations = useAnnotations(document.id)
  return (
    <SidePanel title={document.title} close={close}>
      <Text c="dimmed" mb="md">
        {t('marks.lostLead')}
      </Text>
      <ul className={classes.list}>
        {annotations.map((annotation) => (
          <li key={annotation.id} className={classes.mark}>
            <LostMark annotation={annotation} document={document} />
          </li>
        ))}
      </ul>
    </SidePanel>
  )
}

function LostMark({ annotation, document }: { annotation: Annotation; document: CaseDocument }) {
  const { t, i18n } = useTranslation('annotations')
  const label = useLabels().byId.get(annotation.labelId as never)
  const { passage, comment, tags } = annotation
  const words = passageText(passage).replace(/\s+/g, ' ').trim()
  const place = citePage(document, passagePage(passage), null, citationLanguage(i18n.language))
  const remove = () => void removeAnnotation(annotation)
  return (
    <>
      <header className={classes.head}>
        <LabelDot colour={label?.colour ?? null} />
        <span className={classes.place}>{place}</span>
        <Tooltip label={t('delete')}>
          <ActionIcon aria-label={t('delete')} onClick={remove}>
            <IconTrash size={15} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </header>
      <blockquote className={classes.words}>
        {words || t(annotation.type === 'area' ? 'areaOfPage' : 'noWords')}
      </blockquote>
      {richTextToPlain(comment) !== '' && <RichTextView value={comment} dossierId={annotation.dossierId} />}
      {tags.length > 0 && <p className={classes.tags}>{tags.join(' · ')}</p>}
    </>
  )
}

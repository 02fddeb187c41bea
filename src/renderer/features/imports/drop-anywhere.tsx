import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierId } from '#shared/domain/ids.ts'
import { notify } from '../../app/notify.ts'
import { collectDropped } from './collect.ts'
import classes from './drop-anywhere.module.css'
import { importFiles } from './imports-store.ts'

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

/** Takes files and folders dropped anywhere in the window while a dossier is open. Elsewhere a drop does nothing at all. */
export function DropAnywhere({ dossierId }: { dossierId: DossierId | null }) {
  const { t } = useTranslation('imports')
  const [over, setOver] = useState(false)
  useEffect(() => {
    // dragenter and dragleave come for every element that is crossed: only their balance says whether one is inside.
    let depth = 0
    const enter = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      depth++
      setOver(dossierId !== null)
    }
    const leave = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      depth = Math.max(0, depth - 1)
      if (depth === 0) setOver(false)
    }
    const hover = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = dossierId ? 'copy' : 'none'
    }
    const drop = async (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      depth = 0
      setOver(false)
      if (!dossierId || !event.dataTransfer) return
      const { files, unreadable } = await collectDropped(event.dataTransfer)
      if (unreadable > 0) notify(t('unreadable', { count: unreadable }))
      await importFiles(dossierId, files)
    }
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragleave', leave)
    window.addEventListener('dragover', hover)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('dragover', hover)
      window.removeEventListener('drop', drop)
    }
  }, [dossierId, t])
  if (!over) return null
  return (
    <div className={classes.root}>
      <div className={classes.words}>{t('drop')}</div>
    </div>
  )
}

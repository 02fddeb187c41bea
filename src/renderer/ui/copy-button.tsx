import { ActionIcon } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { copyText } from './copy-text.ts'

const SHOWN_MS = 1_500

/** Copies a text; `label` says which. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const { t } = useTranslation()
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [copied])
  return (
    <ActionIcon
      size="sm"
      aria-label={copied ? t('copied') : label}
      title={label}
      onClick={() => setCopied(copyText(text))}
    >
      {copied ? <IconCheck size={15} /> : <IconCopy size={15} />}
    </ActionIcon>
  )
}

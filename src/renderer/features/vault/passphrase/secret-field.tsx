import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** A field for a passphrase or a password: can be shown, says when Caps Lock is on. */
export function SecretField(props: PasswordInputProps) {
  const { t } = useTranslation('vault')
  const [caps, setCaps] = useState(false)
  const [shown, setShown] = useState(false)
  const look = (event: KeyboardEvent) => setCaps(event.getModifierState('CapsLock'))
  return (
    <PasswordInput
      autoComplete="off"
      spellCheck={false}
      visible={shown}
      onVisibilityChange={setShown}
      visibilityToggleButtonProps={{ 'aria-label': t(shown ? 'passphrase.hide' : 'passphrase.show'), tabIndex: 0 }}
      inputWrapperOrder={['label', 'description', 'input', 'error']}
      {...props}
      onKeyDown={(event) => {
        look(event)
        props.onKeyDown?.(event)
      }}
      onKeyUp={look}
      error={props.error ?? (caps ? t('passphrase.caps') : null)}
    />
  )
}

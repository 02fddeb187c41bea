import DOMPurify from 'dompurify'

/** The part of the Trusted Types API used here; TypeScript's DOM library does not have it yet. */
type TrustedTypes = { createPolicy(name: string, rules: { createHTML(text: string): string }): unknown }

/**
 * The `default` Trusted Types policy: whatever reaches an HTML sink as a plain string goes through here.
 * Text without `<` cannot make an element (style elements of the interface kit); all else is sanitised.
 * Scripts and script URLs have no default: each worker is made through a policy of its own.
 */
export function installTrustedTypes(): void {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes }
  trustedTypes?.createPolicy('default', {
    createHTML: (text) => (text.includes('<') ? DOMPurify.sanitize(text) : text),
  })
}

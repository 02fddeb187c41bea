import { setNonce } from 'get-nonce'

/** The nonce of this page's Content-Security-Policy; empty where the page is served without one. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
}

/** Hands the nonce to the scroll lock of modals and drawers, which makes a style element of its own. */
export function installNonce(): void {
  setNonce(styleNonce())
}

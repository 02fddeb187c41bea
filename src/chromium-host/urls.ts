/**
 * Chromium takes no scheme of ours from outside, so `app://<host>` is shown as `https://<host>.invalid`: a reserved name
 * that no resolver answers (RFC 6761), which Chromium treats as a secure origin.
 */
const HOST = /^https:\/\/([a-z]+)\.invalid(?=$|[/?#])/
const APP = /^app:\/\/([a-z]+)(?=$|[/?#])/

/** `app://delo/x` → `https://delo.invalid/x`. Throws on anything else: nothing else is ever loaded. */
export function toBrowser(url: string): string {
  if (!APP.test(url)) throw new Error('the host loads app:// only')
  return url.replace(APP, 'https://$1.invalid')
}

/** The way back; any other URL stays as it is. Works on origins, URLs, and `blob:` URLs. */
export function fromBrowser(url: string): string {
  if (url.startsWith('blob:')) return `blob:${fromBrowser(url.slice('blob:'.length))}`
  return url.replace(HOST, 'app://$1')
}

import { packParcel, unpackParcel } from './parcel.ts'

/**
 * What the sealed window and the sealed process say to each other. Main stands between them and carries every word, so the
 * words are boxed: each side makes a key pair that lives as long as it does (ECDH on P-256), and what crosses is AES-256-GCM
 * under keys that only the two of them have. Main, and in the Chromium host the pipe to the browser, hold cipher text; when
 * window and process are gone, nobody can open what may still lie in a long-lived process' memory.
 *
 * This is against residue, not against main: main's code hands over the public keys.
 */
export type BoxSide = 'window' | 'process'

export type Boxes = {
  /** Any JSON value, Uint8Arrays in it included. */
  close(value: unknown): Promise<Uint8Array<ArrayBuffer>>
  /** Rejects when the box is not from the other side, or is not whole. */
  open(box: Uint8Array): Promise<unknown>
}

export type Agreement = {
  /** To be handed to the other side. */
  readonly publicKey: Uint8Array<ArrayBuffer>
  agree(otherKey: Uint8Array, side: BoxSide): Promise<Boxes>
}

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const
const NONCE = 12
const { subtle } = globalThis.crypto

export async function beginAgreement(): Promise<Agreement> {
  const { publicKey, privateKey } = (await subtle.generateKey(CURVE, false, ['deriveBits'])) as CryptoKeyPair
  const own = new Uint8Array(await subtle.exportKey('raw', publicKey))
  return {
    publicKey: own,
    async agree(otherKey, side) {
      const other = await subtle.importKey('raw', new Uint8Array(otherKey), CURVE, false, [])
      const bits = await subtle.deriveBits({ name: 'ECDH', public: other }, privateKey, 256)
      const shared = await subtle.importKey('raw', bits, 'HKDF', false, ['deriveKey'])
      new Uint8Array(bits).fill(0)
      const both = side === 'window' ? [own, otherKey] : [otherKey, own]
      const keyOf = (from: BoxSide, use: 'encrypt' | 'decrypt') => directedKey(shared, from, both, use)
      const there: BoxSide = side === 'window' ? 'process' : 'window'
      const [out, back] = await Promise.all([keyOf(side, 'encrypt'), keyOf(there, 'decrypt')])
      return boxes(out, back)
    },
  }
}

/** A key for one direction, tied to both public keys: a box sent back to its sender does not open. */
function directedKey(
  shared: CryptoKey,
  from: BoxSide,
  publicKeys: Uint8Array[],
  use: 'encrypt' | 'decrypt',
): Promise<CryptoKey> {
  const label = new TextEncoder().encode(`delo/sealed-boxes/1/${from}`)
  const info = new Uint8Array(label.length + publicKeys.reduce((sum, key) => sum + key.length, 0))
  let at = 0
  for (const part of [label, ...publicKeys]) {
    info.set(part, at)
    at += part.length
  }
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info }
  return subtle.deriveKey(derivation, shared, { name: 'AES-GCM', length: 256 }, false, [use])
}

function boxes(out: CryptoKey, back: CryptoKey): Boxes {
  return {
    async close(value) {
      const iv = globalThis.crypto.getRandomValues(new Uint8Array(NONCE))
      const plain = packParcel(value)
      const sealed = new Uint8Array(await subtle.encrypt({ name: 'AES-GCM', iv }, out, plain))
      plain.fill(0)
      const box = new Uint8Array(NONCE + sealed.length)
      box.set(iv)
      box.set(sealed, NONCE)
      return box
    },
    async open(box) {
      const iv = box.slice(0, NONCE)
      const plain = new Uint8Array(await subtle.decrypt({ name: 'AES-GCM', iv }, back, box.slice(NONCE)))
      try {
        return unpackParcel(plain)
      } finally {
        plain.fill(0)
      }
    },
  }
}

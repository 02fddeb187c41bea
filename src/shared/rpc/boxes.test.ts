import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Boxes, beginAgreement } from './boxes.ts'
import { packParcel, unpackParcel } from './parcel.ts'

async function pair(): Promise<{ window: Boxes; process: Boxes }> {
  const [one, two] = await Promise.all([beginAgreement(), beginAgreement()])
  return { window: await one.agree(two.publicKey, 'window'), process: await two.agree(one.publicKey, 'process') }
}

describe('a parcel', () => {
  test('comes back as it was, bytes included', () => {
    const value = fc.record({
      json: fc.jsonValue({ noUnicodeString: false } as never),
      bytes: fc.uint8Array({ maxLength: 200 }),
      list: fc.array(fc.uint8Array({ maxLength: 20 }), { maxLength: 4 }),
    })
    fc.assert(
      fc.property(value, (given) => {
        const back = unpackParcel(packParcel(given)) as typeof given
        expect(JSON.stringify(back.json)).toBe(JSON.stringify(given.json))
        expect(back.bytes).toEqual(given.bytes)
        expect(back.list).toEqual(given.list)
      }),
    )
  })

  test('takes a Buffer for the bytes it is', () => {
    expect(unpackParcel(packParcel({ bytes: Buffer.from('лист') }))).toEqual({
      bytes: new Uint8Array(Buffer.from('лист')),
    })
  })
})

describe('boxes', () => {
  test('open on the other side, and show nothing of what is in them', async () => {
    const { window, process } = await pair()
    const words = { name: 'notes.save', text: 'псевдоним «Курьер»', bytes: new Uint8Array([1, 2, 3]) }
    const box = await window.close(words)
    expect(Buffer.from(box).includes('Курьер')).toBe(false)
    expect(await process.open(box)).toEqual(words)
    expect(await window.open(await process.close(null))).toBeNull()
  })

  test('do not open when a bit was changed, on the side that made them, or with a stranger', async () => {
    const { window, process } = await pair()
    const box = await window.close({ a: 1 })
    await expect(window.open(box)).rejects.toThrow()
    await expect((await pair()).process.open(box)).rejects.toThrow()
    for (const at of [0, 12, box.length - 1]) {
      const bent = box.slice()
      bent[at] = (bent[at] ?? 0) ^ 1
      await expect(process.open(bent)).rejects.toThrow()
    }
    await expect(process.open(new Uint8Array(5))).rejects.toThrow()
  })

  test('of the same words are never the same', async () => {
    const { window } = await pair()
    expect(Buffer.from(await window.close('да')).equals(Buffer.from(await window.close('да')))).toBe(false)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { title } from '#shared/domain/text.ts'
import { baseName, titleFor } from './naming.ts'

describe('the title of an imported file', () => {
  it.each([
    ['папка/Протокол_допроса_Иванова.pdf', null, 'Протокол допроса Иванова'],
    ['C:\\Дело\\Приговор.docx.pdf', 'Служебный заголовок', 'Приговор.docx'],
    ['IMG_20190304_1201.jpg', null, 'IMG 20190304 1201'],
    ['scan0012.pdf', 'Постановление об избрании меры пресечения', 'Постановление об избрании меры пресечения'],
    ['01e7d68b-6637-4206-b29d-50c2ac702b9e.pdf', 'Решение', 'Решение'],
    ['.pdf', null, '.pdf'],
    ['', null, '—'],
    ['', '\u0000', '—'],
  ])('of %j with the own title %j is %j', (path, own, expected) => {
    expect(titleFor(path, own)).toBe(expected)
  })

  it('is always one that a document may have', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 700 }),
        fc.option(fc.string({ unit: 'binary' })),
        (path, own) => {
          expect(title().safeParse(titleFor(path, own)).success).toBe(true)
          expect(baseName(path)).not.toMatch(/[\\/]./)
        },
      ),
    )
  })
})

import { AlignmentType, type IStylesOptions, LevelFormat, type NumberingDefinition } from 'docx'
import type { LabelColour } from '#shared/domain/label.ts'

/** Twips: a twentieth of a point. A4 with a wide left margin, since the print is bound. */
export const PAGE = { width: 11_906, height: 16_838, left: 1_588, right: 1_020, top: 1_134, bottom: 1_247 }
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right
export const LIST_STEP = 420

const INK = '1B1B1F'
const QUIET = '55575E'
export const LINE = 'C9CACF'
export const SHADE = 'F2F2F0'

/** The labels' colours dark enough to be told apart in print. */
export const MARKS: Record<LabelColour, string> = {
  yellow: 'D9A900',
  red: 'C8322B',
  green: '2C8A4B',
  blue: '2F6FD0',
  purple: '8A4FC7',
  orange: 'DD6B10',
  grey: '8B8D94',
}

const heading = (size: number, before: number, after: number) => ({
  run: { size, bold: true, color: INK, font: FONT },
  paragraph: { spacing: { before, after, line: 264 }, keepNext: true, keepLines: true },
})

/** The type courts expect; every word processor has it or its metric twin. */
const FONT = 'Times New Roman'

export const docxStyles = (language: 'ru' | 'en'): IStylesOptions => ({
  default: {
    document: {
      run: { font: FONT, size: 23, color: INK, language: { value: language === 'ru' ? 'ru-RU' : 'en-GB' } },
      paragraph: { spacing: { line: 288, after: 120 } },
    },
    title: {
      run: { font: FONT, size: 40, bold: true, color: INK },
      paragraph: { spacing: { after: 80, line: 252 }, keepNext: true },
    },
    heading1: heading(30, 480, 160),
    heading2: heading(25, 320, 100),
    heading3: heading(23, 240, 80),
    heading4: {
      run: { font: FONT, size: 23, bold: true, italics: true, color: INK },
      paragraph: { spacing: { before: 200, after: 60 }, keepNext: true, keepLines: true },
    },
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      run: { color: QUIET, size: 24 },
      paragraph: { spacing: { after: 360 } },
    },
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { before: 200, after: 0 }, keepLines: true },
    },
    {
      id: 'QuoteSource',
      name: 'Quote Source',
      basedOn: 'Quote',
      run: { size: 20, color: QUIET },
      paragraph: { spacing: { before: 40, after: 120 } },
    },
    {
      id: 'Large',
      name: 'Large',
      basedOn: 'Normal',
      run: { size: 34 },
      paragraph: { spacing: { before: 280, after: 120, line: 300 }, keepLines: true },
    },
    { id: 'Fact', name: 'Fact', basedOn: 'Normal', paragraph: { spacing: { after: 60 } } },
    {
      id: 'TableText',
      name: 'Table Text',
      basedOn: 'Normal',
      run: { size: 20 },
      paragraph: { spacing: { after: 0, line: 252 } },
    },
    {
      id: 'TableHead',
      name: 'Table Head',
      basedOn: 'TableText',
      run: { bold: true, color: QUIET },
      paragraph: { keepNext: true },
    },
    {
      id: 'AfterTable',
      name: 'After Table',
      basedOn: 'Normal',
      run: { size: 8 },
      paragraph: { spacing: { after: 0, line: 120 } },
    },
    {
      id: 'Footer',
      name: 'footer',
      basedOn: 'Normal',
      run: { size: 18, color: QUIET },
      paragraph: { alignment: AlignmentType.CENTER },
    },
  ],
  characterStyles: [{ id: 'FactTerm', name: 'Fact Term', run: { color: QUIET } }],
})

const levels = (
  of: (level: number) => { format: (typeof LevelFormat)[keyof typeof LevelFormat]; text: string; start: number },
) =>
  Array.from({ length: 9 }, (_, level) => ({
    level,
    ...of(level),
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: LIST_STEP * (level + 1), hanging: LIST_STEP } } },
  }))

export const bullets: NumberingDefinition = {
  reference: 'bullets',
  levels: levels((level) => ({ format: LevelFormat.BULLET, text: level % 2 === 0 ? '•' : '–', start: 1 })),
}

/** One definition a list, because each may start at its own number. */
export const numbers = (reference: string, start: number, at: number): NumberingDefinition => ({
  reference,
  levels: levels((level) => ({ format: LevelFormat.DECIMAL, text: `%${level + 1}.`, start: level === at ? start : 1 })),
})

import { type CaseDocument, type DocumentKind, EMPTY_PROVENANCE } from '#shared/domain/document.ts'
import { type Dossier, EMPTY_DOSSIER_FIELDS } from '#shared/domain/dossier.ts'
import { DocumentId, DossierId, FileId, newId } from '#shared/domain/ids.ts'

/** Invented people and cases, for the eye. */
const NOW = Date.UTC(2026, 10, 20)
const DAY = 86_400_000

export function sampleDossiers(): Dossier[] {
  const dossier = (fields: Partial<Dossier>, ago: number): Dossier => ({
    ...EMPTY_DOSSIER_FIELDS,
    id: newId(DossierId),
    title: '',
    createdAt: NOW - 90 * DAY,
    updatedAt: NOW - ago * DAY,
    trashedAt: null,
    ...fields,
  })
  return [
    dossier(
      {
        title: 'Дело Белозёрова и др.',
        caseNumbers: [
          { kind: 'investigation', number: '1-23-0451-77' },
          { kind: 'court', number: '1-118/2026' },
        ],
        court: 'Заречный районный суд г. Верхнереченска',
        stage: 'trial',
        jurisdiction: 'Россия',
        summary:
          'Троих обвиняют в хищении со склада. Показания двоих получены ночью, без защитника по соглашению; позже оба от них отказались. Опознание по фотографии проведено до очного.',
        tags: ['несколько обвиняемых', 'отказ от показаний'],
        languages: ['ru', 'en'],
        openedOn: '2025-11-10',
      },
      0,
    ),
    dossier(
      {
        title: 'Жалоба Н. Аверьяновой',
        caseNumbers: [{ kind: 'appeal', number: '22-904/2026' }],
        court: 'Верхнереченский областной суд',
        stage: 'appeal',
        jurisdiction: 'Россия',
        tags: ['апелляция'],
        languages: ['ru'],
        openedOn: '2024-03~',
      },
      3,
    ),
    dossier(
      {
        title: 'Прошение семьи Орешкиных',
        caseNumbers: [],
        stage: 'cassation',
        languages: ['ru', 'uk'],
        openedOn: '2022',
        closedOn: '2024-05',
      },
      41,
    ),
  ]
}

const KINDS: [DocumentKind, string, string][] = [
  ['ruling', 'Постановление о возбуждении уголовного дела', 'Ст. следователь Лапин Р. О.'],
  ['protocol', 'Протокол допроса подозреваемого Белозёрова', 'Ст. следователь Лапин Р. О.'],
  ['protocol', 'Протокол осмотра места происшествия', 'Дознаватель Шубин К. А.'],
  ['expert-report', 'Заключение эксперта № 214/26', 'Эксперт Мельник Д. Я.'],
  ['complaint', 'Жалоба защитника на применение недозволенных методов', 'Адвокат Воронцова А. С.'],
  ['motion', 'Ходатайство об исключении доказательства', 'Адвокат Воронцова А. С.'],
  ['photo', 'Фототаблица к протоколу осмотра', ''],
  ['letter', 'Letter from the observers’ mission', 'M. Hartley'],
  ['certificate', 'Справка о состоянии здоровья', 'МСЧ-7'],
  ['indictment', 'Обвинительное заключение', 'Прокурор Заречного района'],
]

export function sampleDocuments(dossierId: DossierId, count: number): CaseDocument[] {
  let sheet = 1
  let volume = 1
  return Array.from({ length: count }, (_, index) => {
    const [kind, title, author] = KINDS[index % KINDS.length] ?? ['other', 'Документ', '']
    const pages = 1 + ((index * 7) % 23)
    // A gap now and then, as in any real file.
    if (index % 11 === 10) sheet += 4
    if (sheet > 180) {
      volume++
      sheet = 1
    }
    const first = sheet
    sheet += pages
    const loose = index % 13 === 12
    const broken = index % 17 === 16
    return {
      id: newId(DocumentId),
      dossierId,
      fileId: newId(FileId),
      title: index < KINDS.length ? title : `${title} (${index + 1})`,
      kind,
      date: index % 9 === 8 ? '2025-12~' : `2025-11-${String(10 + (index % 20)).padStart(2, '0')}`,
      dateWording: '',
      author,
      language: kind === 'letter' ? 'en' : 'ru',
      sheets: loose
        ? []
        : [
            {
              series: 'main',
              volume,
              first: { number: first, verso: false },
              last: { number: first + pages - 1, verso: index % 5 === 4 },
              numbering: '',
            },
          ],
      exhibitLabel: kind === 'photo' ? `В-${index}` : '',
      provenance: EMPTY_PROVENANCE,
      tags: index % 4 === 1 ? ['ночной допрос'] : [],
      originalName: `скан ${index + 1}.pdf`,
      sha256: Array.from({ length: 64 }, (_digit, at) => ((index * 31 + at * 7) % 16).toString(16)).join(''),
      size: 180_000 + index * 7_919,
      mediaType: 'application/pdf',
      format: broken ? 'attachment' : 'pdf',
      pageCount: broken ? 0 : pages,
      textState: broken || kind === 'photo' ? 'none' : index % 3 === 0 ? 'recognised' : 'born-digital',
      unreadable: broken ? 'damaged' : null,
      createdAt: NOW - DAY,
      updatedAt: NOW - DAY,
      trashedAt: null,
    } satisfies CaseDocument
  })
}

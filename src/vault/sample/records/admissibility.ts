import { newAdmissibility } from '#shared/domain/admissibility.ts'
import type { StatementId } from '#shared/domain/ids.ts'
import type { Records } from './target.ts'

/** What the defence challenged, and how far it came. */
export async function addAdmissibility(
  { vault, dossierId, document }: Records,
  statements: ReadonlyMap<string, StatementId>,
): Promise<void> {
  await vault.request('admissibility.create', {
    dossierId,
    ...newAdmissibility('Протокол допроса подозреваемого Небылицына от 12 марта 2023 г.', {
      documentId: document('confession'),
      statementId: statements.get('confession') ?? null,
      groundId: 'without-counsel',
    }),
    groundNote: 'Ордер выдан за пятнадцать минут до конца допроса; в суде показания не подтверждены.',
    motion: { on: '2023-09-15', documentId: document('motion'), text: 'Признать недопустимым доказательством.' },
    ruling: {
      on: '2023-09-18',
      documentId: document('record'),
      text: 'Рассмотреть при вынесении приговора.',
      outcome: 'postponed',
    },
    appeal: {
      on: '2024-04-25',
      documentId: null,
      text: 'Приговор отменён: справка не исследована.',
      outcome: 'overturned',
    },
    verdict: { on: '2023-12-11', documentId: null, text: 'Положен в основу обвинения.', treatment: 'decisive' },
  })
  await vault.request('admissibility.create', {
    dossierId,
    ...newAdmissibility('Показания свидетеля «Тополь»', {
      documentId: document('topol'),
      statementId: statements.get('topol') ?? null,
      groundId: 'anonymous-witness',
    }),
    groundNote: 'Вопросы о месте и окне сняты: «могут раскрыть свидетеля».',
  })
}

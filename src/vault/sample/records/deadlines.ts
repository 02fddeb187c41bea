import type { DeadlineFields } from '#shared/domain/deadline.ts'
import type { Records } from './target.ts'

/** What is to be done by when: soon, later, and one that is done. */
export async function addDeadlines({ vault, dossierId, person, document, day }: Records): Promise<void> {
  const deadline = (fields: Partial<DeadlineFields> & Pick<DeadlineFields, 'title' | 'due'>) =>
    vault.request('deadlines.create', {
      dossierId,
      fields: {
        dueTime: null,
        zone: null,
        basis: null,
        overrideReason: '',
        state: 'open',
        personId: null,
        hearingId: null,
        chargeId: null,
        documentId: null,
        note: '',
        ...fields,
      },
    })
  await deadline({ title: 'Подать ходатайство о допросе «Тополя»', due: day(4), personId: person('topol') })
  await deadline({ title: 'Возражения на продление стражи', due: day(18), personId: person('nebylitsyn') })
  await deadline({ title: 'Запросить, где находится Баюнова', due: day(1), personId: person('bayunova') })
  await deadline({
    title: 'Апелляционная жалоба на приговор',
    due: '2023-12-26',
    state: 'done',
    personId: person('nebylitsyn'),
    documentId: document('motion'),
  })
}

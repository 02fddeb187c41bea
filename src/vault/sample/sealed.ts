import type { RequestInput, RequestName, RequestOutput } from '#shared/contract/index.ts'
import { HypothesisId, newId, SealedQuestionId } from '#shared/domain/ids.ts'
import { plainRichText } from '#shared/domain/rich-text.ts'
import { SAMPLE_SEALED_PASSPHRASE, type SealedWitnessFields } from '#shared/domain/sealed.ts'
import { answerSealed } from '../features/sealed/requests.ts'
import { type CompartmentPlace, closeCompartment, setUpCompartment } from '../lifecycle/compartment.ts'
import type { Records } from './records/target.ts'

/** What the defence believes about the sample's anonymous witness. Nobody of it exists. */
const TOPOL: Omit<SealedWitnessFields, 'pseudonym'> = {
  ruling: {
    by: 'следователь Выдумкин С. Л.',
    date: '20.03.2023',
    place: 'т. 3, л.д. 43',
    grounds:
      'Свидетель «опасается мести со стороны участников клуба». Чем именно ему угрожали, в постановлении не названо.',
  },
  hypotheses: [
    {
      id: newId(HypothesisId),
      name: 'Прибауткин Олег Макарович',
      grounds:
        'Понятой у того же отдела. Кабинет, который «Тополь» описал как место встречи, похож на комнату отдела: доска есть, окна нет. В клубе его никто не помнит.',
      confidence: 'likely',
    },
    {
      id: newId(HypothesisId),
      name: 'Продавец из магазина напротив',
      grounds: 'Видел, кто входит и выходит, но сидеть в последнем ряду не мог: 3 марта работал до девяти.',
      confidence: 'guess',
    },
    {
      id: newId(HypothesisId),
      name: 'Баснина Зоя Фёдоровна',
      grounds: 'Допрошена под своим именем и говорит обратное.',
      confidence: 'excluded',
    },
  ],
  tells:
    'Сам себя поправил «сразу после праздника» — так датируют в отделе. Цвет свитера назвал, соседа не запомнил. На вопрос о знакомых в отделе отвечать отказался, «чтобы не раскрыть себя».',
  questions: [
    {
      id: newId(SealedQuestionId),
      question: 'Через какую дверь вы вошли и куда выходила комната?',
      purpose: 'Окно есть на л.д. 46 и пропало на л.д. 48.',
      source: 'т. 3, л.д. 46, 48',
    },
    {
      id: newId(SealedQuestionId),
      question: 'Как вы записали дату и кому показывали запись?',
      purpose: 'Запись «не сохранилась»; дата поправлена в том же допросе.',
      source: 'т. 3, л.д. 47',
    },
    {
      id: newId(SealedQuestionId),
      question: 'Бывали ли вы прежде участником следственных действий?',
      purpose: 'Ответ «не помню» от понятого проверяется по другим делам, имени при этом не называя.',
      source: '',
    },
  ],
}

const NOTE = {
  title: 'Как проверить версию и не назвать имени',
  body: plainRichText(
    'Запросить списки понятых по трём соседним делам: ходатайство общее, фамилия в нём одна из многих. Спрашивать в суде только о комнате и о дате. Пока версия не подтверждена, в дело и в переписку она не выходит. (Заметка вымышленного дела.)',
  ),
}

/**
 * Fills the sample's sealed compartment, so that a lawyer can look at one. Its passphrase is told at its door, and all in it
 * is invented; that is why the vault process may hold it here, which it never does of a real one.
 */
export async function fillSampleCompartment(
  place: CompartmentPlace,
  title: string,
  { vault, dossierId, document, passage }: Records,
): Promise<void> {
  const opened = await setUpCompartment(place, SAMPLE_SEALED_PASSPHRASE)
  const ask = async <N extends RequestName>(name: N, input: RequestInput<N>) =>
    (await answerSealed(name, input, opened.context, false)) as RequestOutput<N>
  try {
    await ask('compartment.knowDossier', { id: dossierId, title })
    const { id } = await ask('witnesses.create', { dossierId, pseudonym: 'Тополь' })
    await ask('witnesses.update', { id, fields: TOPOL })
    await ask('notes.create', { dossierId, ...NOTE })
    const paper = await vault.request('documents.get', { id: document('topol') })
    await ask('compartment.knowDocument', { document: paper })
    await ask('annotations.create', {
      documentId: paper.id,
      type: 'highlight',
      passage: await passage('topol', 3, 'чтобы не раскрыть себя'),
      labelId: null,
      comment: plainRichText('Раскрыть может только тот, кого в отделе знают в лицо.'),
      tags: ['версия'],
    })
  } finally {
    closeCompartment(opened)
  }
}

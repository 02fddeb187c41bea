import { z } from 'zod'
import { Contradiction, ContradictionFields, ContradictionProposal } from '../domain/contradiction.ts'
import { ContradictionId, DossierId, QuestionId } from '../domain/ids.ts'
import { Question, QuestionFields } from '../domain/question.ts'
import { command, query } from './define.ts'

const inDossier = z.object({ dossierId: DossierId })
const ref = z.object({ id: ContradictionId })
const questionRef = z.object({ id: QuestionId })

export const contradictionRequests = {
  /** All that was decided about, dismissed proposals included, in the order it was. */
  'contradictions.list': query(inDossier, z.object({ contradictions: z.array(Contradiction) })),
  /** Differences of dates, times, numbers, places and names within a topic that nobody has decided about yet. */
  'contradictions.proposals': query(inDossier, z.object({ proposals: z.array(ContradictionProposal) })),
  /** A matter that was decided about before is answered as it is. */
  'contradictions.create': command(ContradictionFields.extend({ dossierId: DossierId }), Contradiction),
  /** Answers the contradiction with what stood there before, for undo. */
  'contradictions.update': command(
    ref.extend({ fields: ContradictionFields.partial() }),
    Contradiction.extend({ before: Contradiction }),
  ),
  'contradictions.erase': command(ref, Contradiction),
  'contradictions.restore': command(Contradiction, Contradiction),
  /** The plan of a dossier, in its order. */
  'questions.list': query(inDossier, z.object({ questions: z.array(Question) })),
  'questions.create': command(QuestionFields.extend({ dossierId: DossierId }), Question),
  /** Answers the question with what stood there before, for undo. */
  'questions.update': command(
    questionRef.extend({ fields: QuestionFields.partial() }),
    Question.extend({ before: Question }),
  ),
  'questions.erase': command(questionRef, z.object({ question: Question, before: QuestionId.nullable() })),
  /** Undo of `erase`: the same id, before the question it stood before. */
  'questions.restore': command(z.object({ question: Question, before: QuestionId.nullable() }), Question),
  /** Puts a question before another, or at the end. Answers what it stood before until now, for undo. */
  'questions.move': command(
    questionRef.extend({ before: QuestionId.nullable() }),
    z.object({ before: QuestionId.nullable() }),
  ),
}

import { z } from 'zod'
import { Charge, ChargeFields } from '../domain/charge.ts'
import { ChargeId, DossierId, SentenceId } from '../domain/ids.ts'
import { Sentence, SentenceFields } from '../domain/sentence.ts'
import { StatuteArticle, StatuteCode, StatuteCodeHead, StatuteCodeId } from '../domain/statute.ts'
import { command, query } from './define.ts'

const charge = z.object({ id: ChargeId })
const sentence = z.object({ id: SentenceId })
const dossier = z.object({ dossierId: DossierId })

export const chargeRequests = {
  /** As they were entered. */
  'charges.list': query(dossier, z.object({ charges: z.array(Charge) })),
  'charges.create': command(dossier.extend({ fields: ChargeFields }), Charge),
  /** Answers the charge with what stood there before, for undo. */
  'charges.update': command(charge.extend({ fields: ChargeFields.partial() }), Charge.extend({ before: Charge })),
  'charges.erase': command(charge, z.object({})),
  /** Undo of `erase`: the same charge with the same id; links to documents that are gone by now are left out. */
  'charges.restore': command(Charge, Charge),

  'charges.sentences': query(dossier, z.object({ sentences: z.array(Sentence) })),
  /** One a defendant and dossier; `conflict` when there is one already. */
  'charges.createSentence': command(dossier.extend({ fields: SentenceFields }), Sentence),
  'charges.updateSentence': command(
    sentence.extend({ fields: SentenceFields.omit({ personId: true }).partial() }),
    Sentence.extend({ before: Sentence }),
  ),
  'charges.eraseSentence': command(sentence, z.object({})),
  'charges.restoreSentence': command(Sentence, Sentence),

  /** The codes that come with Delo with the user's changes, then the user's own. */
  'charges.statutes': query(z.object({}), z.object({ codes: z.array(StatuteCode) })),
  /** Adds or changes a code's names. Null: the code as it came with Delo again, or none where it is the user's own. Answers what the user had set before, for undo. */
  'charges.setCode': command(
    z.object({ code: StatuteCodeId, head: StatuteCodeHead.nullable() }),
    z.object({ before: StatuteCodeHead.nullable() }),
  ),
  /** The same for one article. */
  'charges.setArticle': command(
    z.object({ code: StatuteCodeId, article: z.string().min(1).max(20), value: StatuteArticle.nullable() }),
    z.object({ before: StatuteArticle.nullable() }),
  ),
}

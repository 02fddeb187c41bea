import i18next from 'i18next'
import type { Charge, ChargeFields, ChargeVersion } from '#shared/domain/charge.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import type { Sentence, SentenceFields } from '#shared/domain/sentence.ts'
import { request } from '../../api/client.ts'
import { changeRecord, createRecord, eraseRecord, type Ways } from '../../app/records.ts'

const t = (key: string) => i18next.t(key, { ns: 'charges' })

const charges: Ways<Charge> = {
  erase: ({ id }) => request('charges.erase', { id }),
  restore: (charge) => request('charges.restore', charge),
}
const sentences: Ways<Sentence> = {
  erase: ({ id }) => request('charges.eraseSentence', { id }),
  restore: (sentence) => request('charges.restoreSentence', sentence),
}

export const createCharge = (dossierId: DossierId, fields: ChargeFields): Promise<Charge> =>
  createRecord(() => request('charges.create', { dossierId, fields }), charges, t('did.created'))

const change = (charge: Charge, versions: ChargeVersion[], label: string) =>
  changeRecord({ versions }, (fields) => request('charges.update', { id: charge.id, fields }), label)

export const amendCharge = (charge: Charge, version: ChargeVersion): Promise<void> =>
  change(charge, [...charge.versions, version], t('did.amended'))

export const changeVersion = (charge: Charge, at: number, fields: Partial<ChargeVersion>): Promise<void> =>
  change(
    charge,
    charge.versions.map((version, index) => (index === at ? { ...version, ...fields } : version)),
    t('did.changed'),
  )

/** Takes one version away; the last one that remains goes with its charge. */
export const removeVersion = (charge: Charge, at: number): Promise<void> =>
  charge.versions.length === 1
    ? eraseCharge(charge)
    : change(
        charge,
        charge.versions.filter((_, index) => index !== at),
        t('did.versionRemoved'),
      )

export const eraseCharge = (charge: Charge): Promise<void> => eraseRecord(charge, charges, t('did.erased'))

export const createSentence = (dossierId: DossierId, fields: SentenceFields): Promise<Sentence> =>
  createRecord(() => request('charges.createSentence', { dossierId, fields }), sentences, t('did.sentenceCreated'))

export const changeSentence = (sentence: Sentence, fields: Partial<Omit<SentenceFields, 'personId'>>): Promise<void> =>
  changeRecord(
    fields,
    (changed) => request('charges.updateSentence', { id: sentence.id, fields: changed }),
    t('did.sentenceChanged'),
  )

export const eraseSentence = (sentence: Sentence): Promise<void> =>
  eraseRecord(sentence, sentences, t('did.sentenceErased'))

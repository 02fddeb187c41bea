import type { WritableDB } from '../types.ts'

/** The order of the support log and all that its sums and choices are made of, read without a look at the rows. */
export default {
  number: 205,
  name: 'support-sums',
  up(db: WritableDB): void {
    db.exec(`
      DROP INDEX support_entry_in_time;
      CREATE INDEX support_entry_in_time ON support_entry(
        dossier_id, date_earliest DESC, seq DESC, id, kind, person_id, amount, currency, purpose
      );
    `)
  },
}

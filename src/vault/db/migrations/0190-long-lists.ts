import type { WritableDB } from '../types.ts'

/**
 * Lists of tens of thousands of rows are told by their ids alone, in order, after every edit: these indexes hold that
 * order with the ids in it, so that telling it reads no row and sorts nothing. What is removed is nearly nothing, and
 * is left out of counts without a look at what is there.
 */
export default {
  number: 190,
  name: 'long-lists',
  up(db: WritableDB): void {
    db.exec(`
      CREATE INDEX fact_in_time ON fact(
        dossier_id, date_earliest IS NULL, date_earliest, date_latest, sequence, time IS NULL, time, seq, id
      ) WHERE removed_at IS NULL;
      CREATE INDEX fact_removed ON fact(id) WHERE removed_at IS NOT NULL;
      CREATE INDEX support_entry_in_time ON support_entry(dossier_id, date_earliest DESC, seq DESC, id);
    `)
  },
}

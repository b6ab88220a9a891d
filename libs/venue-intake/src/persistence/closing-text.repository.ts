import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';

/** When venues are shut, in their own words. */
@Injectable()
export class ClosingTextRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async keep(centreId: string, rules: readonly { readonly venueId: string; readonly text: string }[]): Promise<void> {
    if (rules.length === 0) return;
    await this.uow.tx.query(
      `INSERT INTO intake.closing_rules (centre_id, venue_id, text) SELECT $1, x."venueId", btrim(x.text) FROM jsonb_to_recordset($2) AS x("venueId" uuid, text text)
       ON CONFLICT ON CONSTRAINT closing_rules_one_per_venue DO UPDATE SET text = excluded.text WHERE closing_rules.text <> excluded.text`, [centreId, JSON.stringify(rules)]);
  }

  async of(venueId: string): Promise<string | null> {
    const [row] = await this.uow.manager.query<{ text: string }[]>('SELECT text FROM intake.closing_rules WHERE venue_id = $1', [venueId]);
    return row?.text ?? null;
  }
}

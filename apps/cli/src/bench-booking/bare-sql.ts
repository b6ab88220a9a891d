import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { keepPrepared } from '#database';
import type { BusyDistrict } from './busy-district.js';
import { retold, type Statement, statementsIn } from './recorded-statements.js';
import type { Stage } from './stage.js';

/** The statements of one booking, and which of their values are that booking's own. */
export interface Recording {
  readonly statements: readonly Statement[];
  readonly own: { readonly openingId: string; readonly label: string; readonly key: string; readonly linkId: string; readonly bookingId: string; readonly venueId: string };
}

/** One booking through the whole path, and what it made the server do: so that both sides of the comparison always do the same. */
export async function recordOneBooking({ client, logOf, query }: Pick<Stage, 'client' | 'query'> & { logOf: Stage['logOf'] }, { teachers, openingIds }: BusyDistrict): Promise<Recording> {
  const label = `label-${randomUUID().slice(0, 13)}`, key = `recorded-${randomUUID()}`, openingId = openingIds[0]!;
  let bookingId = '';
  const log = await logOf(async () => {
    const { status, body } = await client.post({ path: '/v1/teacher/bookings', cookie: teachers[0]!.cookie, headers: { 'idempotency-key': key }, body: { openingId, grade: 1, classLabel: label, headcount: 1 } });
    if (status !== 201) throw new Error(`the booking to record was answered ${status} ${JSON.stringify(body)}`);
    bookingId = String(body['id']);
  });
  const [row] = await query<{ linkId: string; venueId: string }>('SELECT host_link_id AS "linkId", venue_id AS "venueId" FROM booking.bookings WHERE id = $1', [bookingId]);
  const statements = statementsIn(log).filter(({ sql }) => !/^(ALTER SYSTEM|SELECT pg_(reload_conf|sleep))/.test(sql));
  return { statements, own: { openingId, label, key, bookingId, linkId: row!.linkId, venueId: row!.venueId } };
}

/** The same statements by nothing but the driver, kept prepared as the application keeps them, over as many connections as clients; returns how long each took in ms. */
export async function bookBare(url: string, { statements, own }: Recording, { connections, openingOf, venueOf, isOver }: {
  connections: number; openingOf: (n: number) => string; venueOf: (openingId: string) => string; isOver: () => boolean;
}): Promise<number[]> {
  const times: number[] = [];
  let asked = 0;
  await Promise.all(Array.from({ length: connections }, async () => {
    const client = new pg.Client({ connectionString: url, options: '-c timezone=UTC -c lock_timeout=5s -c statement_timeout=30s' });
    client.on('error', () => undefined); // when another one has failed and the server is taken down
    keepPrepared(client);
    await client.connect();
    try {
      while (!isOver()) {
        const startedAt = performance.now(), openingId = openingOf(asked++), some = randomBytes(12).toString('hex');
        const instead = new Map([[own.openingId, openingId], [own.venueId, venueOf(openingId)], [own.label, `bare-${some}`], [own.key, `bare-${some}`]]);
        for (const statement of statements) {
          const { sql, values } = retold(statement, instead);
          const { rows } = await client.query<{ id?: string }>(sql, [...values]);
          if (/^INSERT INTO booking\.host_links/.test(sql.trim())) instead.set(own.linkId, rows[0]!.id!);
          else if (/INSERT INTO booking\.bookings/.test(sql)) instead.set(own.bookingId, rows[0]!.id!);
        }
        times.push(performance.now() - startedAt);
      }
    } finally {
      await client.end();
    }
  }));
  return times;
}

import { setTimeout as pause } from 'node:timers/promises';
import type { SmtpSink } from '#testing';
import { APP_SECRET, PUBLIC_URL } from '../../../apps/cli/src/bench-booking/api-processes.js';
import { BuiltProcess } from '../../../apps/cli/src/bench-booking/built-process.js';
import type { Query } from '../../../apps/cli/src/bench-booking/busy-district.js';

/** The built worker, sending to this sink. */
export const startWorker = (databaseUrl: string, sink: SmtpSink, preload?: string): Promise<BuiltProcess> => BuiltProcess.start({
  app: 'worker', preload, variables: { DATABASE_URL: databaseUrl, SMTP_URL: sink.url, MAIL_FROM: '고르게 <goreuge@centre.example>', PUBLIC_URL, APP_SECRET },
});

/** People to be invited by mail. */
export const invite = (query: Query, centreId: string, count: number): Promise<unknown> => query(
  `INSERT INTO platform.outbox_messages (centre_id, type, payload)
   SELECT $1, 'identity.invited', jsonb_build_object('invitationId', n, 'email', 'person-' || n || '@school.example', 'role', 'teacher',
                                                     'organisationName', '보기중', 'token', 'token-' || n, 'expiresAt', now() + interval '1 day')
     FROM generate_series(1, $2::int) AS n`, [centreId, count]);

const waiting = async (query: Query): Promise<number> =>
  (await query<{ count: number }>('SELECT count(*)::int AS count FROM platform.outbox_messages WHERE delivered_at IS NULL AND dead_at IS NULL'))[0]!.count;

/** What minutes do: leases of killed workers run out, and the next try of refused messages is due. A living worker's lease is renewed by nobody, so only old ones are ended. */
export const letTimePass = (query: Query): Promise<unknown> => query(
  `UPDATE platform.outbox_messages SET next_attempt_at = least(next_attempt_at, now()), leased_until = CASE WHEN leased_until < now() + interval '50 seconds' THEN now() ELSE leased_until END
    WHERE delivered_at IS NULL AND dead_at IS NULL`);

export async function untilSent(query: Query, seconds: number): Promise<number> {
  for (const end = Date.now() + seconds * 1_000; Date.now() < end && (await waiting(query)) > 0;) {
    await letTimePass(query);
    await pause(300);
  }
  return waiting(query);
}

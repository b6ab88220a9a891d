import { createHash, randomBytes, randomUUID } from 'node:crypto';

export type Query = <Row = Record<string, unknown>>(sql: string, values?: unknown[]) => Promise<Row[]>;

/** Somebody with a running session. */
export interface SignedIn { readonly cookie: string; readonly organisationId: string }

export interface BusyDistrict {
  readonly centreId: string;
  readonly teachers: readonly SignedIn[];
  /** One for each venue, in the order of the venues. */
  readonly hosts: readonly SignedIn[];
  readonly director: SignedIn;
  readonly venueIds: readonly string[];
  /** Openings of all venues, those of one venue side by side. */
  readonly openingIds: readonly string[];
}

export interface DistrictSize {
  readonly schools: number;
  readonly venues: number;
  /** Half-days of each venue, two a day from six weeks ahead on. */
  readonly openings: number;
  readonly seats: number;
}

/** A centre whose teachers and hosts are signed in, written straight into the database: what is measured is booking, not its preparations. */
export async function foundBusyDistrict(query: Query, { schools, venues, openings, seats }: DistrictSize): Promise<BusyDistrict> {
  const centreId = randomUUID();
  await query(`INSERT INTO identity.centres (id, name, district_name, phone) VALUES ($1, $2, '보기구', '02-000-0000')`, [centreId, `보기센터 ${centreId}`]);
  await query(`INSERT INTO identity.organisations (id, centre_id, kind, name) VALUES ($1, $1, 'centre', '보기센터')`, [centreId]);
  const organisations = async (kind: string, count: number) =>
    (await query<{ id: string }>(`INSERT INTO identity.organisations (id, centre_id, kind, name) SELECT gen_random_uuid(), $1, $2, $2 || ' ' || n FROM generate_series(1, $3::int) n RETURNING id`,
      [centreId, kind, count])).map(({ id }) => id);
  const schoolIds = await organisations('school', schools), venueIds = await organisations('venue', venues);
  await query(
    `INSERT INTO identity.schools (id, centre_id, code, name, level, district, latitude, longitude, grade_headcounts, contact_name)
     SELECT id, $1, 'S' || id, '보기중학교', 'middle', '보기구', 37.49, 126.88, '{200,210,190}', '김보기' FROM unnest($2::uuid[]) id`, [centreId, schoolIds]);
  await query(
    `INSERT INTO venue.venues (id, centre_id, code, name, venue_type, job_field, district, latitude, longitude, seats, min_party, parties_per_opening, parties_per_day, parties_per_week,
                               parties_per_month, levels, contact_name, contact_email)
     SELECT id, $1, 'V' || id, '보기제과', 'sole-trader', 'beauty-food-travel', '보기구', 37.49, 126.88, $3, 1, 100, 100000, 100000, 100000, '{middle}', '이보기', 'host@venue.example'
       FROM unnest($2::uuid[]) id`, [centreId, venueIds, seats]);
  await query(
    `INSERT INTO safety.inspections (centre_id, venue_id, inspected_on, verdict, valid_from, valid_until, inspector_name)
     SELECT $1, id, '2020-01-01', 'pass', '2020-01-01', '2039-12-31', '박보기' FROM unnest($2::uuid[]) id`, [centreId, venueIds]);
  const opened = await query<{ id: string }>(
    `INSERT INTO venue.openings (id, centre_id, venue_id, held_on, band, seats, parties_limit)
     SELECT gen_random_uuid(), $1, v, date_trunc('week', current_date)::date + 42 + 7 * (n / 10) + (n / 2) % 5, CASE n % 2 WHEN 0 THEN 'am' ELSE 'pm' END, $3, 100
       FROM unnest($2::uuid[]) WITH ORDINALITY AS venue(v, at), generate_series(0, $4::int - 1) n ORDER BY at, n RETURNING id`, [centreId, venueIds, seats, openings]);
  return {
    centreId, venueIds, openingIds: opened.map(({ id }) => id),
    teachers: await signIn(query, centreId, 'teacher', schoolIds), hosts: await signIn(query, centreId, 'host', venueIds),
    director: (await signIn(query, centreId, 'director', [centreId]))[0]!,
  };
}

const KINDS = { teacher: 'school', host: 'venue', director: 'centre' } as const;

async function signIn(query: Query, centreId: string, role: keyof typeof KINDS, organisationIds: readonly string[]): Promise<SignedIn[]> {
  const people = organisationIds.map((organisationId) => ({ organisationId, account: randomUUID(), membership: randomUUID(), token: randomBytes(32).toString('base64url') }));
  const ids = (of: 'account' | 'membership' | 'organisationId') => people.map((person) => person[of]);
  await query(`INSERT INTO identity.accounts (id, email, name, password_hash) SELECT id, id || '@goreuge.example', '보기', 'none' FROM unnest($1::uuid[]) id`, [ids('account')]);
  await query(
    `INSERT INTO identity.memberships (id, account_id, centre_id, organisation_id, organisation_kind, role)
     SELECT m, a, $1, o, $5, $6 FROM unnest($2::uuid[], $3::uuid[], $4::uuid[]) AS t(m, a, o)`,
    [centreId, ids('membership'), ids('account'), ids('organisationId'), KINDS[role], role]);
  await query(
    `INSERT INTO identity.sessions (token_hash, membership_id, expires_at) SELECT h, m, now() + interval '11 hours' FROM unnest($1::bytea[], $2::uuid[]) AS t(h, m)`,
    [people.map(({ token }) => createHash('sha256').update(token).digest()), ids('membership')]);
  return people.map(({ organisationId, token }) => ({ organisationId, cookie: `goreuge_session=${token}` }));
}

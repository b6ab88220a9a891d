import { randomUUID } from 'node:crypto';
import type { Actor, Role } from '#identity-access';

type Query = (sql: string, values?: unknown[]) => Promise<unknown>;

export interface GivenOpening { readonly id?: string; readonly heldOn: string; readonly band?: 'am' | 'pm'; readonly seats?: number; readonly partiesLimit?: number; readonly status?: string }

const SEOUL = [37.49, 126.88];

/** Puts a small district into a test database, below all rules of the rooms: only the database's own constraints hold. */
export class GivenDistrict {
  private count = 0;

  private constructor(private readonly query: Query, readonly centreId: string) {}

  static async found(query: Query, phone = '02-000-0000'): Promise<GivenDistrict> {
    const centreId = randomUUID();
    await query(`INSERT INTO identity.centres (id, name, district_name, phone) VALUES ($1, $2, '보기구', $3)`, [centreId, `보기진로직업체험지원센터 ${centreId.slice(0, 13)}`, phone]);
    await query(`INSERT INTO identity.organisations (id, centre_id, kind, name) VALUES ($1, $1, 'centre', '보기센터')`, [centreId]);
    return new GivenDistrict(query, centreId);
  }

  /** More for a centre that is there already. */
  static of(query: Query, centreId: string): GivenDistrict {
    return new GivenDistrict(query, centreId);
  }

  async school(given: { name?: string; level?: 'middle' | 'high'; contactEmail?: string | null } = {}): Promise<string> {
    const name = given.name ?? `보기중학교 ${++this.count}`;
    const id = await this.organisation('school', name);
    await this.query(
      `INSERT INTO identity.schools (id, centre_id, code, name, level, district, latitude, longitude, grade_headcounts, contact_name, contact_email)
       VALUES ($1, $2, $3, $4, $5, '보기구', $6, $7, '{200,210,190}', '김보기', $8)`,
      [id, this.centreId, `S${++this.count}`, name, given.level ?? 'middle', ...SEOUL, given.contactEmail ?? null],
    );
    return id;
  }

  /** Cleared from 2020 to 2039 unless told otherwise; takes anybody, any number of times. */
  async venue(given: { name?: string; seats?: number; minParty?: number; jobField?: string; contactEmail?: string | null; cleared?: boolean; levels?: string[]; perWeek?: number; status?: string; discoveredOn?: string } = {}): Promise<string> {
    const name = given.name ?? `보기제과 ${++this.count}`;
    const id = await this.organisation('venue', name);
    await this.query(
      `INSERT INTO venue.venues (id, centre_id, code, name, venue_type, job_field, district, address, latitude, longitude, seats, min_party, parties_per_opening,
                                 parties_per_day, parties_per_week, parties_per_month, levels, contact_name, contact_email, status, discovered_on)
       VALUES ($1, $2, $3, $4, 'sole-trader', $5, '보기구', '보기구 보기로 1', $6, $7, $8, $9, 100, 200, $10, 5000, $11, '이보기', $12, $13, $14)`,
      [id, this.centreId, `V${++this.count}`, name, given.jobField ?? 'beauty-food-travel', ...SEOUL, given.seats ?? 20, given.minParty ?? 1, given.perWeek ?? 1000,
        given.levels ?? ['middle', 'high'], given.contactEmail === undefined ? 'host@venue.example' : given.contactEmail,
        given.status ?? 'active', given.discoveredOn ?? '2020-01-01'],
    );
    if (given.cleared !== false) await this.inspection(id, '2020-01-01', '2039-12-31');
    return id;
  }

  async inspection(venueId: string, validFrom: string, validUntil: string): Promise<string> {
    const id = randomUUID();
    await this.query(
      `INSERT INTO safety.inspections (id, centre_id, venue_id, inspected_on, verdict, valid_from, valid_until, inspector_name) VALUES ($1, $2, $3, $4, 'pass', $4, $5, '박보기')`,
      [id, this.centreId, venueId, validFrom, validUntil],
    );
    return id;
  }

  async opening(venueId: string, { id = randomUUID(), heldOn, band = 'am', seats = 20, partiesLimit = 100, status = 'open' }: GivenOpening): Promise<string> {
    await this.query(
      'INSERT INTO venue.openings (id, centre_id, venue_id, held_on, band, seats, parties_limit, status) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
      [id, this.centreId, venueId, heldOn, band, seats, partiesLimit, status],
    );
    return id;
  }

  /** Someone who acts for this organisation; without an account unless one with this id is opened. */
  actor(role: Role, organisationId: string, accountId = randomUUID()): Actor {
    return { accountId, membershipId: randomUUID(), role, centreId: this.centreId, organisationId, organisationName: '보기', name: '보기', email: 'somebody@goreuge.example' };
  }

  private async organisation(kind: 'school' | 'venue', name: string): Promise<string> {
    const id = randomUUID();
    await this.query('INSERT INTO identity.organisations (id, centre_id, kind, name) VALUES ($1, $2, $3, $4)', [id, this.centreId, kind, name]);
    return id;
  }
}

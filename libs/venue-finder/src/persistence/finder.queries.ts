import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { type Band, type Day, KM_PER_DEGREE, type Place } from '#kernel';
import type { Cursor } from '../domain/cursor.js';
import type { SearchTerm } from '../domain/search-terms.js';
import type { Sort, VenueFilters } from '../domain/venue-filters.js';
import { Statement } from './statement.js';

/** A search made ready: what was typed is taken apart, weeks are days somebody may go out on. */
export interface FinderPlan extends Omit<VenueFilters, 'query' | 'day' | 'week' | 'cleared'> {
  readonly terms: readonly SearchTerm[];
  /** Instead of what was typed: its initials, best likeness of the name first. */
  readonly like?: { readonly initials: string; readonly letters: string } | undefined;
  readonly near?: Place | undefined;
  /** Absent: whether places are free does not matter. */
  readonly freeOn?: { readonly days: readonly Day[]; readonly band?: Band | undefined } | undefined;
  /** Leads and venues that left are a director's matter. */
  readonly onlyKnown: boolean;
  /** Absent: inspected or not. */
  readonly clearedOn?: Day | undefined;
  readonly sort: Sort;
  readonly after?: Cursor | undefined;
  readonly size: number;
}

export interface FoundId extends Cursor {
  readonly kilometres: number | null;
  /** How many venues are found in all. */
  readonly total: number;
}

/** A venue nobody has put on the map yet comes last. */
const NOWHERE_KM = '1e6::float8';
/** Below it a name with the same consonants is another name. */
const LEAST_LIKENESS = 0.25;

/**
 * Which venues are found, in order. What was typed is looked for in every document of the centre: rows are guarded, and a guarded
 * table hands no text to a trigram index before it has judged each row. Ten thousand documents take some milliseconds.
 */
@Injectable()
export class FinderQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** One more than a page, when there is more. What all schools have booked counts. */
  async find(centreId: string, plan: FinderPlan): Promise<FoundId[]> {
    const { sql, values } = statementOf(centreId, plan);
    return this.uow.acrossSchools(() => this.uow.manager.query<FoundId[]>(sql, values));
  }

  /** All venues whose words hold the terms, in no order. */
  async idsOf(centreId: string, terms: readonly SearchTerm[]): Promise<string[]> {
    const statement = new Statement([centreId]);
    const rows = await this.uow.manager.query<{ id: string }[]>(
      `SELECT venue_id AS id FROM finder.documents d WHERE centre_id = $1 AND ${terms.map((term) => holds(statement, term)).join(' AND ') || 'true'}`, statement.values);
    return rows.map(({ id }) => id);
  }
}

function statementOf(centreId: string, plan: FinderPlan): { sql: string; values: unknown[] } {
  const statement = new Statement([centreId]), add = (value: unknown) => statement.add(value);
  const kilometres = plan.near ? kilometresFrom(add(plan.near.latitude), add(plan.near.longitude)) : 'NULL::float8';
  const wantsWords = plan.terms.length > 0 || plan.like !== undefined;
  const sql = `
    ${plan.freeOn ? freePlaces(statement, plan) : ''}
    SELECT * FROM (
      SELECT v.id, v.name, ${keyOf(statement, plan, kilometres)} AS key, ${kilometres} AS kilometres, count(*) OVER ()::int AS total
        FROM venue.venues v ${wantsWords ? 'JOIN finder.documents d ON d.venue_id = v.id' : ''} ${plan.freeOn ? 'JOIN free f ON f.venue_id = v.id' : ''}
       WHERE ${conditions(statement, plan, kilometres).join(' AND ')}) found
    ${plan.after ? `WHERE (key, name COLLATE "C", id) > (${add(plan.after.key)}::float8, ${add(plan.after.name)} COLLATE "C", ${add(plan.after.id)}::uuid)` : ''}
    ORDER BY key, name COLLATE "C", id LIMIT ${add(plan.size + 1)}`;
  return { sql, values: statement.values };
}

function conditions(statement: Statement, plan: FinderPlan, kilometres: string): string[] {
  const add = (value: unknown) => statement.add(value);
  return [
    'v.centre_id = $1',
    ...(plan.onlyKnown ? [`v.status IN ('active', 'paused', 'restricted')`] : []),
    ...(plan.like ? [`strpos(d.name_initials, ${add(plan.like.initials)}) > 0 AND similarity(d.name_letters, ${add(plan.like.letters)}) >= ${LEAST_LIKENESS}`] : plan.terms.map((term) => holds(statement, term))),
    ...(plan.jobField ? [`v.job_field = ${add(plan.jobField)}`] : []),
    ...(plan.level ? [`${add(plan.level)} = ANY (v.levels)`] : []),
    ...(plan.accessible ? ['v.accessible'] : []),
    ...(plan.experienceType ? [OFFERS(`p.experience_type = ${add(plan.experienceType)}`)] : []),
    ...(plan.feeFree ? [OFFERS('p.fee = 0')] : []),
    ...(plan.rainProof ? [OFFERS('(NOT p.outdoors OR p.rain_alternative IS NOT NULL)')] : []),
    ...(plan.withinKm !== undefined && plan.near ? [`${kilometres} <= ${add(plan.withinKm)}`] : []),
    ...(plan.clearedOn ? [`EXISTS (SELECT FROM safety.inspections i WHERE i.venue_id = v.id AND ${add(plan.clearedOn)}::date BETWEEN i.valid_from AND i.valid_until)`] : []),
  ];
}

/** Whatever the order goes by, the smallest first. */
function keyOf(statement: Statement, { sort, terms, like }: FinderPlan, kilometres: string): string {
  if (sort === 'distance') return `coalesce(${kilometres}, ${NOWHERE_KM})`;
  if (sort === 'free-places') return '-f.seats::float8';
  if (like) return `(1 - similarity(d.name_letters, ${statement.add(like.letters)}))::float8`;
  return terms.length === 0 ? '0::float8' : `(${terms.map((term) => rankOf(statement, term)).join(' + ')})::float8`;
}

const OFFERS = (what: string): string => `EXISTS (SELECT FROM venue.programmes p WHERE p.venue_id = v.id AND p.is_offered AND ${what})`;
const holds = (statement: Statement, { kind, forms }: SearchTerm): string => `(${forms.map((form) => `strpos(d.${kind}, ${statement.add(form)}) > 0`).join(' OR ')})`;

/** 0: the name begins with it; 1: the name holds it; 2: something else does. */
const rankOf = (statement: Statement, { kind, forms }: SearchTerm): string => {
  const at = (form: string): string => `strpos(d.name_${kind}, ${statement.add(form)})`;
  return `least(${forms.map((form) => `CASE ${at(form)} WHEN 0 THEN 2 WHEN 1 THEN 0 ELSE 1 END`).join(', ')})`;
};

const kilometresFrom = (latitude: string, longitude: string): string =>
  `(${KM_PER_DEGREE} * sqrt((v.latitude - ${latitude}::float8) ^ 2 + ((v.longitude - ${longitude}::float8) * cos(radians(${latitude}::float8))) ^ 2))`;

/** Free seats per venue on these days: from the index of what is open, less what is booked or held there. */
function freePlaces(statement: Statement, { freeOn, headcount }: FinderPlan): string {
  const add = (value: unknown) => statement.add(value), days = add(freeOn!.days), party = add(headcount ?? 1);
  return `
    WITH taken AS (
      SELECT opening_id, sum(headcount)::int AS students, count(*)::int AS parties FROM (
        SELECT opening_id, headcount FROM booking.bookings WHERE centre_id = $1 AND held_on = ANY (${days}::date[]) AND booking.takes_seats(status)
        UNION ALL SELECT opening_id, headcount FROM booking.holds WHERE centre_id = $1 AND released_at IS NULL) there
       GROUP BY opening_id
    ), free AS (
      SELECT o.venue_id, sum(o.seats - coalesce(t.students, 0))::int AS seats
        FROM venue.openings o LEFT JOIN taken t ON t.opening_id = o.id
       WHERE o.centre_id = $1 AND o.status = 'open' AND o.held_on = ANY (${days}::date[]) ${freeOn!.band ? `AND o.band = ${add(freeOn!.band)}` : ''}
         AND o.seats - coalesce(t.students, 0) >= ${party}::int AND o.parties_limit > coalesce(t.parties, 0)
       GROUP BY o.venue_id
    )`;
}

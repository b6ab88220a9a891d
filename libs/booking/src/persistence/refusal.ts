import { violatedConstraint } from '#database';
import { QueryFailedError } from 'typeorm';

/** The named refusals of the database that this room has words for. */
export const REFUSALS = [
  'openings_never_oversold', 'openings_never_overcrowded', 'bookings_only_in_open_openings', 'bookings_need_clearance', 'bookings_inspection_fk',
  'bookings_one_per_group_and_opening', 'bookings_not_on_holidays', 'bookings_legal_transition', 'bookings_school_fk',
  'bookings_not_in_blackouts', 'bookings_insured_where_asked', 'bookings_within_parties_per_day', 'bookings_within_parties_per_week', 'bookings_within_parties_per_month',
  'bookings_within_days_per_week', 'bookings_within_days_per_month', 'bookings_keep_the_gap',
  'bookings_group_in_one_place', 'school_loads_within_cap', 'week_loads_within_cap',
] as const;
export type Refusal = (typeof REFUSALS)[number];

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

/** Why the database refused, in one of our names; undefined for any other failure. */
export function refusalOf(error: unknown): Refusal | undefined {
  const constraint = violatedConstraint(error);
  return REFUSALS.find((known) => known === constraint);
}

/** The opening a refusal is about. PostgreSQL names it first in the detail (failing row or key) or in the message of the trigger. */
export function refusedOpening(error: unknown): string | undefined {
  if (!(error instanceof QueryFailedError)) return undefined;
  const { detail = '', message } = error.driverError as { detail?: string; message: string };
  return UUID.exec(detail.replace(/^Key \(.*?\)=/, ''))?.[0] ?? UUID.exec(message)?.[0];
}

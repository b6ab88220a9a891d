import type { DomainError } from '#kernel';
import {
  AlreadyBooked, CapReached, GroupElsewhere, NotCleared, OnHoliday, OpeningFull, OpeningNotOpen, PlanRefused, SeatsExhausted, VenueDayOff, VenueFull, type VenueLimit, VenueUninsured,
} from '../domain/booking.errors.js';
import { assertSeatsFor, placeOf, placesLeft } from '../domain/seat-rule.js';
import type { OpeningSupply } from '../persistence/opening-supply.queries.js';
import { refusalOf, refusedOpening } from '../persistence/refusal.js';

export interface Party {
  readonly openingId: string;
  readonly schoolId: string;
  readonly grade: number;
  readonly classLabel: string | null;
  readonly headcount: number;
}

/** The order in which a teacher would ask: is the day open, is it safe, is there room? */
export function assertOffered(opening: OpeningSupply, headcount: number): void {
  if (opening.isHoliday) throw new OnHoliday(placeOf(opening));
  if (opening.status === 'uncleared' || !opening.isCovered) throw new NotCleared(placeOf(opening));
  if (opening.status !== 'open') throw new OpeningNotOpen(placeOf(opening));
  assertSeatsFor(headcount, opening, opening);
}

/**
 * What the database said, in our words. Judging came first, so this is the answer to a race: somebody was faster
 * between our look and our write. Any other failure comes back as it is.
 */
export function inOurWords(error: unknown, parties: readonly Party[], supply: ReadonlyMap<string, OpeningSupply>): unknown {
  const refusal = refusalOf(error);
  const named = refusedOpening(error) ?? '';
  // who would be in two places is named by school
  const ofSchool = refusal === 'bookings_group_in_one_place' ? parties.find(({ schoolId }) => schoolId === named)?.openingId : undefined;
  const opening = supply.get(ofSchool ?? named) ?? (supply.size === 1 ? [...supply.values()][0] : undefined);
  if (refusal === 'bookings_school_fk') return new PlanRefused({ code: 'school-unknown', openingId: parties[0]?.openingId ?? '', schoolId: parties[0]?.schoolId ?? '' });
  if (opening === undefined && (refusal === 'school_loads_within_cap' || refusal === 'week_loads_within_cap')) return new PlanRefused({ code: 'cap-reached' });
  if (refusal === undefined || opening === undefined) return error;
  return refused(refusal, opening, parties.filter(({ openingId }) => openingId === opening.openingId)) ?? error;
}

function refused(refusal: string, opening: OpeningSupply, parties: readonly Party[]): DomainError | undefined {
  const place = placeOf(opening);
  const full = (per: VenueLimit, limit: number) => new VenueFull({ venueName: opening.venueName, per, limit, heldOn: opening.heldOn });
  switch (refusal) {
    case 'openings_never_oversold':
      return new SeatsExhausted({ ...place, requested: parties.reduce((sum, { headcount }) => sum + headcount, 0), left: placesLeft(opening) });
    case 'openings_never_overcrowded':
      return new OpeningFull({ ...place, partiesLimit: opening.partiesLimit });
    case 'bookings_only_in_open_openings':
      return new OpeningNotOpen(place);
    case 'bookings_not_on_holidays':
      return new OnHoliday(place);
    case 'bookings_not_in_blackouts':
      return new VenueDayOff(place);
    case 'bookings_insured_where_asked':
      return new VenueUninsured(place);
    case 'bookings_within_parties_per_day':
      return full('day', opening.perDay);
    case 'bookings_within_parties_per_week':
      return full('week', opening.perWeek);
    case 'bookings_within_parties_per_month':
      return full('month', opening.perMonth);
    case 'bookings_within_days_per_week':
      return full('days-per-week', opening.daysPerWeek ?? 0);
    case 'bookings_within_days_per_month':
      return full('days-per-month', opening.daysPerMonth ?? 0);
    case 'bookings_keep_the_gap':
      return full('gap', opening.gapDays);
    case 'bookings_need_clearance':
    case 'bookings_inspection_fk':
      return new NotCleared(place);
    case 'bookings_one_per_group_and_opening':
      return new AlreadyBooked({ openingId: opening.openingId, grade: parties[0]?.grade ?? 0, classLabel: parties[0]?.classLabel ?? null });
    case 'bookings_group_in_one_place':
      return new GroupElsewhere({ ...place, ...(parties[0] ? { grade: parties[0].grade, classLabel: parties[0].classLabel } : {}) });
    case 'school_loads_within_cap':
      return new CapReached({ ...place, cap: 'school-and-term' });
    case 'week_loads_within_cap':
      return new CapReached({ ...place, cap: 'week' });
    default:
      return undefined;
  }
}

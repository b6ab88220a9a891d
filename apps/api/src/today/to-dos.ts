import type { BookingView } from '#booking';
import type { BunchingView, RunView, SeasonView } from '#school-scheduling';
import type { ClearanceView } from '#safety-inspection';
import type { ToDoResponse } from './dto/today.dto.js';

export interface TodayFacts {
  readonly season: SeasonView | undefined;
  readonly bunching: BunchingView | undefined;
  readonly runs: readonly RunView[];
  readonly clearances: readonly ClearanceView[];
  readonly unanswered: readonly BookingView[];
  readonly mails: { readonly waiting: number; readonly refused: number; readonly dead: number };
  /** Visits that stand on public holidays to come. */
  readonly onHolidays: readonly BookingView[];
  /** Dates both sides could not agree on. */
  readonly negotiations: number;
  /** Schools nothing but holidays is known of, before the plan is published. */
  readonly unknownCalendars: number;
  /** Venues somebody was worried about. */
  readonly inspectionRequests: readonly { readonly requestedOn: string; readonly venueName: string }[];
  readonly schools: number;
  readonly schoolsWithWishes: number;
}

/** What needs the director today, the most pressing first; nothing is listed that is not there. */
export function toDosOf(facts: TodayFacts): ToDoResponse[] {
  return [inspectionsRequested(facts), onHolidays(facts), expired(facts), overfull(facts), negotiationsWait(facts), planReady(facts), hostsLate(facts), calendarsUnknown(facts), wishesMissing(facts), mailStuck(facts)].filter(({ count }) => count > 0);
}

/** A day announced in mid-year took them by surprise: nobody will be there. */
function onHolidays({ onHolidays: visits }: TodayFacts): ToDoResponse {
  const first = visits.map(({ heldOn }) => heldOn).sort()[0];
  return { code: 'BOOKINGS_ON_HOLIDAYS', count: visits.length, link: '/holidays', facts: first ? { day: first } : {} };
}

/** Somebody was worried: nobody waits for the next round of inspections. */
function inspectionsRequested({ inspectionRequests: [first, ...others] }: TodayFacts): ToDoResponse {
  return { code: 'INSPECTIONS_REQUESTED', count: first ? others.length + 1 : 0, link: '/inspections', facts: first ? { venue: first.venueName, day: first.requestedOn } : {} };
}

function expired({ clearances }: TodayFacts): ToDoResponse {
  const venues = clearances.filter(({ state }) => state === 'expired');
  const openings = venues.reduce((sum, { openingsWithout }) => sum + openingsWithout, 0);
  return { code: 'INSPECTIONS_EXPIRED', count: venues.length, link: '/inspections?state=expired', facts: { openings } };
}

/** Once a plan is published the weeks are what they are. */
function overfull({ season, bunching }: TodayFacts): ToDoResponse {
  const weeks = season && bunching && season.state !== 'published' ? bunching.weeks.filter(({ wished, seats }) => wished > seats) : [];
  const excess = weeks.reduce((sum, { wished, seats }) => sum + wished - seats, 0);
  const busiest = weeks.toSorted((a, b) => b.wished - a.wished)[0];
  return {
    code: 'WEEKS_OVERFULL', count: weeks.length, link: seasonLink(season),
    facts: { excess, ...(busiest ? { week: busiest.week, wished: busiest.wished, seats: busiest.seats } : {}), seasonId: season?.id },
  };
}

function negotiationsWait({ negotiations }: TodayFacts): ToDoResponse {
  return { code: 'NEGOTIATIONS_WAIT', count: negotiations, link: '/negotiations', facts: {} };
}

/** A school whose examinations nobody knows looks free all year. */
function calendarsUnknown({ unknownCalendars, schools }: TodayFacts): ToDoResponse {
  return { code: 'CALENDARS_UNKNOWN', count: unknownCalendars, link: '/schools', facts: { schools } };
}

function planReady({ season, runs }: TodayFacts): ToDoResponse {
  const ready = season?.state === 'published' ? [] : runs.filter(({ status }) => status === 'done');
  return { code: 'PLAN_READY', count: ready.length, link: seasonLink(season), facts: { seasonId: season?.id, title: season?.title, runId: ready[0]?.id } };
}

function hostsLate({ unanswered }: TodayFacts): ToDoResponse {
  const hosts = new Set(unanswered.map(({ venueId }) => venueId)).size;
  const oldest = unanswered.map(({ answerDueOn }) => answerDueOn).sort()[0];
  return { code: 'HOSTS_LATE', count: hosts, link: '/bookings?state=host-pending', facts: { bookings: unanswered.length, ...(oldest ? { oldestDueOn: oldest } : {}) } };
}

/** Only while they can still come in. */
function wishesMissing({ season, schools, schoolsWithWishes }: TodayFacts): ToDoResponse {
  const missing = season?.state === 'open' ? Math.max(0, schools - schoolsWithWishes) : 0;
  return { code: 'WISHES_MISSING', count: missing, link: seasonLink(season), facts: { schools, wishesDueAt: season?.wishesDueAt, seasonId: season?.id } };
}

/** Refused once is enough to tell: a wrong mail server shows here before a host misses the question. */
function mailStuck({ mails: { waiting, refused, dead } }: TodayFacts): ToDoResponse {
  return { code: 'MAIL_STUCK', count: refused + dead, link: '/bookings', facts: { waiting, refused, dead } };
}

const seasonLink = (season: SeasonView | undefined): string => (season ? `/seasons/${season.id}` : '/seasons');

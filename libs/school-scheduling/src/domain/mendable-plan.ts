import type { Day } from '#kernel';
import type { Assignment, Change, Pin, Plan, Problem, Request } from '#slot-assignment';
import type { StandingVisit } from './standing-visit.js';

/** A host who declined a group for a day is not asked for it again. */
export interface Refusal { readonly wishId: string; readonly venueId: string; readonly day: Day }

export interface Mendable {
  readonly problem: Problem;
  /** What the schools were told: what is booked, and what fell away since. */
  readonly previous: Plan;
  /** What is booked, and nothing else. */
  readonly booked: Plan;
  readonly changes: readonly Change[];
  readonly refusals: readonly Refusal[];
}

const FORMAT = 'goreuge-assignment-plan/1';
const ACCEPTABLE = 0.25;

/**
 * The problem of now and the plan as it stands, ready to be mended: visits before `frozenUntil` are pinned with whoever is left
 * of them; elsewhere parties that fell away are told as refusals, so that the rest is completed where it is.
 */
export function mendable(problem: Problem, standing: readonly StandingVisit[], { frozenUntil, refused, answers }: {
  readonly frozenUntil: Day; readonly refused: readonly Refusal[]; readonly answers: ReadonlyMap<string, Assignment>;
}): Mendable {
  const visitOf = new Map(standing.map((visit) => [visit.wishId, visit])), pins: Pin[] = [], previous: Assignment[] = [], booked: Assignment[] = [];
  const refusals = new Map(refused.map((refusal) => [keyOf(refusal), refusal]));
  const requests = problem.requests.map((request): Request => {
    const visit = visitOf.get(request.id);
    if (!visit?.at || visit.isOffBySchool) return visit?.at ? without(request, visit.at.heldOn) : request;
    const { heldOn, band } = visit.at, { reasons } = answers.get(request.id) ?? {};
    const parties = visit.parties.map(({ venueId, students }) => ({ venue: venueId, students }));
    const as = (list: Assignment['parties']): Assignment => ({ request: request.id, date: heldOn, band, parties: list, ...(reasons ? { reasons } : {}) });
    if (parties.length > 0) booked.push(as(parties));
    for (const { venueId, heldOn: day } of visit.declined) note({ wishId: request.id, venueId, day });
    if (heldOn < frozenUntil && parties.length > 0) {
      const pin = as(parties);
      pins.push({ request: request.id, date: heldOn, band, parties });
      previous.push(pin);
      return asItStands(problem, request, pin);
    }
    for (const { venueId } of visit.fellAway) note({ wishId: request.id, venueId, day: heldOn });
    previous.push(as([...parties, ...visit.fellAway.map(({ venueId, students }) => ({ venue: venueId, students }))]));
    return request;
  });
  function note(refusal: Refusal): void { refusals.set(keyOf(refusal), refusal); }
  const known = new Set(requests.map(({ id }) => id)), venues = new Set(problem.venues.map(({ id }) => id)), pinned = new Set(pins.map(({ request }) => request));
  return {
    problem: { ...problem, requests, pins }, previous: planOf(previous, requests), booked: planOf(booked, requests), refusals: [...refusals.values()],
    changes: [...refusals.values()].filter(({ wishId, venueId, day }) => known.has(wishId) && !pinned.has(wishId) && venues.has(venueId) && problem.days.includes(day))
      .map(({ wishId, venueId, day }) => ({ kind: 'host-declines', request: wishId, venue: venueId, date: day })),
  };
}

const keyOf = ({ wishId, venueId, day }: Refusal): string => `${wishId} ${venueId} ${day}`;

const without = (request: Request, day: Day): Request => ({ ...request, dates: request.dates.filter(({ date }) => date !== day) });

/** A visit that is too near to change is right as it is, even when a host has fallen away since. */
function asItStands(problem: Problem, request: Request, pin: Assignment): Request {
  const accessible = new Set(problem.venues.filter((venue) => venue.accessible).map(({ id }) => id));
  const served = sum(pin.parties.map(({ students }) => students)), seats = sum(pin.parties.filter(({ venue }) => accessible.has(venue)).map(({ students }) => students));
  const isOwnDate = request.dates.some(({ date, band }) => date === pin.date && band === pin.band);
  return {
    ...request, minServed: Math.min(request.minServed, served), accessibleSeats: Math.min(request.accessibleSeats, seats), maxParties: Math.max(request.maxParties, pin.parties.length),
    dates: isOwnDate ? request.dates : [...request.dates, { date: pin.date, band: pin.band, preference: ACCEPTABLE }],
  };
}

function planOf(assignments: readonly Assignment[], requests: readonly Request[]): Plan {
  const assigned = new Set(assignments.map(({ request }) => request));
  return { format: FORMAT, assignments, unassigned: requests.filter(({ id }) => !assigned.has(id)).map(({ id }) => ({ request: id, reasons: [] })) };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

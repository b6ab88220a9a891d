import { type Day, mondayOf } from '#kernel';
import type { Change, Problem } from '#slot-assignment';
import type { RunChange } from './run-change.js';

/** How much a day is liked that the school did not wish for but can take. */
const ACCEPTABLE = 0.25;

/** The house's changes in the words of the assignment room. What has come true meanwhile, or means nothing any more, is left out. */
export function engineChanges(changes: readonly RunChange[], problem: Problem): Change[] {
  const words = new ProblemWords(problem);
  return changes.flatMap((change) => words.tell(change));
}

class ProblemWords {
  private readonly venues: ReadonlyMap<string, Problem['venues'][number]>;
  private readonly requests: ReadonlyMap<string, Problem['requests'][number]>;
  private readonly closed: Set<Day>;
  private added = 0;

  constructor(private readonly problem: Problem) {
    this.venues = new Map(problem.venues.map((venue) => [venue.id, venue]));
    this.requests = new Map(problem.requests.map((request) => [request.id, request]));
    this.closed = new Set(problem.holidays);
  }

  tell(change: RunChange): Change[] {
    switch (change.kind) {
      case 'close-day': return this.closeDay(change.day);
      case 'lose-venue': return this.loseVenue(change.venueId, change.from);
      case 'extra-visit': return this.extraVisit(change.venueId, change.week);
      case 'more-openings':
        return this.venues.has(change.venueId) && this.has(change.day)
          ? [{ kind: 'more-openings', venue: change.venueId, openings: [{ date: change.day, band: change.band }] }] : [];
      case 'host-declines': return this.hostDeclines(change.wishId, change.venueId, change.day);
      case 'inspection': return this.venues.has(change.venueId) ? [{ kind: 'inspection', venue: change.venueId, clearedUntil: change.clearedUntil }] : [];
      case 'new-venue': return this.newVenue(change.venueId);
      case 'cancel-request': return this.requests.has(change.wishId) ? [{ kind: 'cancel-request', request: change.wishId }] : [];
      case 'widen-window': return this.widenWindow(change.wishId, change.days);
    }
  }

  private has(day: Day): boolean {
    return this.problem.days.includes(day);
  }

  private closeDay(day: Day): Change[] {
    if (!this.has(day) || this.closed.has(day)) return [];
    this.closed.add(day);
    return [{ kind: 'close-day', date: day }];
  }

  /** From some day on: every opening from then is taken back. */
  private loseVenue(id: string, from: Day | undefined): Change[] {
    const venue = this.venues.get(id);
    if (!venue) return [];
    if (from === undefined) return [{ kind: 'lose-venue', venue: id }];
    const openings = this.problem.days.flatMap((date, index) => {
      const mark = venue.openings[index];
      if (date < from || mark === '.') return [];
      return (['am', 'pm'] as const).filter((band) => mark === 'b' || mark === band[0]).map((band) => ({ date, band }));
    });
    return openings.length > 0 ? [{ kind: 'fewer-openings', venue: id, openings }] : [];
  }

  /** The season may begin after the Monday that names its first week. */
  private extraVisit(id: string, week: Day): Change[] {
    const day = this.problem.days.find((each) => mondayOf(each) === mondayOf(week));
    return this.venues.has(id) && day !== undefined ? [{ kind: 'extra-visit', venue: id, week: day }] : [];
  }

  private hostDeclines(wishId: string, venueId: string, day: Day | undefined): Change[] {
    if (!this.requests.has(wishId) || !this.venues.has(venueId) || (day !== undefined && !this.has(day))) return [];
    return [{ kind: 'host-declines', request: wishId, venue: venueId, ...(day === undefined ? {} : { date: day }) }];
  }

  private newVenue(like: string): Change[] {
    const venue = this.venues.get(like);
    return venue ? [{ kind: 'new-venue', venue: { ...venue, id: `again-${++this.added}-${like}` } }] : [];
  }

  private widenWindow(id: string, days: readonly Day[]): Change[] {
    const request = this.requests.get(id);
    if (!request) return [];
    const bands = [...new Set(request.dates.map(({ band }) => band))];
    const dates = [...new Set(days)].filter((day) => this.has(day))
      .flatMap((date) => (bands.length > 0 ? bands : (['am', 'pm'] as const)).map((band) => ({ date, band, preference: ACCEPTABLE })));
    return dates.length > 0 ? [{ kind: 'widen-window', request: id, dates }] : [];
  }
}

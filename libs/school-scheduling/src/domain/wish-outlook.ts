import { type Day, daysApart } from '#kernel';

/** A week as everybody else wishes it. */
export interface WeekLoadOfOthers {
  /** The week's Monday. */
  readonly week: Day;
  /** Students of other groups whose first wish lies in the week. */
  readonly wished: number;
  /** Students the hosts can take. */
  readonly seats: number;
}

/** likely: nine in ten or better; unlikely: less than even; open: in between. */
export const OUTLOOKS = ['likely', 'open', 'unlikely'] as const;
export type Outlook = (typeof OUTLOOKS)[number];

export interface WishOutlook {
  readonly outlook: Outlook;
  /** Weeks in which the group could go as the wish stands. */
  readonly weeks: number;
  /** The week that would help most if the school opened it too; absent when none would, or none is needed. */
  readonly hint?: { readonly week: Day; readonly outlook: Outlook };
}

export interface OutlookQuestion {
  readonly headcount: number;
  /** Monday of the first wish; null when no day was chosen yet. */
  readonly firstWeek: Day | null;
  /** Mondays of the weeks in which the group could go. */
  readonly named: ReadonlySet<Day>;
  /** Mondays of further weeks in which its calendar is free. */
  readonly more: ReadonlySet<Day>;
  readonly loads: readonly WeekLoadOfOthers[];
}

const LIKELY = 0.9, EVEN = 0.5;

/**
 * How a wish will probably fare, by counting alone. In each week that was named, those who want it share its seats, and
 * so do those who find no seat in an overfull week and move; the group gets a place unless all its weeks turn it away.
 * Nobody's chance is better than the season as a whole allows. It knows nothing of distance, interests or fairness.
 */
export function outlookOf(question: OutlookQuestion): WishOutlook {
  const { named, more, firstWeek } = question;
  const chance = chanceIn(question);
  const outlook = wordFor(chance(named));
  if (outlook === 'likely' || named.size === 0) return { outlook, weeks: named.size };
  const best = [...more].filter((week) => !named.has(week))
    .map((week) => ({ week, chance: chance(new Set([...named, week])), away: firstWeek === null ? 0 : Math.abs(daysApart(firstWeek, week)) }))
    // A week that makes it likely is as good as another: then the nearest. Otherwise the one that helps most.
    .sort((a, b) => Math.min(b.chance, LIKELY) - Math.min(a.chance, LIKELY) || a.away - b.away || (a.week < b.week ? -1 : 1))[0];
  const better = best && wordFor(best.chance);
  return best && better !== outlook && better !== undefined ? { outlook, weeks: named.size, hint: { week: best.week, outlook: better } } : { outlook, weeks: named.size };
}

function chanceIn({ headcount, loads }: OutlookQuestion): (weeks: ReadonlySet<Day>) => number {
  const sum = (of: (load: WeekLoadOfOthers) => number): number => loads.reduce((total, load) => total + of(load), 0);
  const overflow = sum(({ wished, seats }) => Math.max(0, wished - seats));
  const free = sum(({ wished, seats }) => Math.max(0, seats - wished));
  const taken = free === 0 ? 0 : Math.min(1, overflow / free);
  const wholeSeason = Math.min(1, sum(({ seats }) => seats) / (sum(({ wished }) => wished) + headcount));
  const byWeek = new Map(loads.map(({ week, wished, seats }) => {
    const wanting = wished + headcount + Math.max(0, seats - wished) * taken;
    return [week, seats < headcount ? 0 : Math.min(1, seats / wanting)] as const;
  }));
  return (weeks) => Math.min(wholeSeason, 1 - [...weeks].reduce((turnedAway, week) => turnedAway * (1 - (byWeek.get(week) ?? 0)), 1));
}

const wordFor = (chance: number): Outlook => (chance >= LIKELY ? 'likely' : chance < EVEN ? 'unlikely' : 'open');

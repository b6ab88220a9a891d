import type { Prices } from '../criteria/all-criteria.js';
import { NO_GOAL_PRICES, type GoalPrices } from '../criteria/goal-prices.js';
import type { Schedule } from '../model/schedule.js';
import { GOAL_LEVELS, isMet, reachedBy, type GoalName, type Goals } from './goals.js';

/** First price laid on a missed goal; it doubles with every cooling that misses it again, up to the most. Whole numbers, so that runs repeat. */
const FIRST_PRICE: Readonly<Record<GoalName, number>> = {
  servedPct: 8, weekPeakToMean: 5, dayPeakToMean: 3, fieldMatchPct: 1, firstWishPct: 96, topThreePct: 192, kmPerStudent: 1, leastSchool: 24,
};
const MOST_DOUBLINGS: Readonly<Record<GoalName, number>> = {
  servedPct: 4, weekPeakToMean: 5, dayPeakToMean: 3, fieldMatchPct: 4, firstWishPct: 3, topThreePct: 3, kmPerStudent: 4, leastSchool: 4,
};
/** Missed levels worked on at once; with more the search would only be torn. */
const LEVELS_AT_ONCE = 2;
/** What waits for no level above it and gives way to none: it is about one or two schools, so it costs the others next to nothing. */
const FLOOR: GoalName = 'leastSchool';
/** How far inside a target the search aims, so that a published figure, rounded, still keeps it. */
const AIM_PEAK = 0.985;
/** A price alone leaves a few students above its limit; once it has doubled so often, the limit follows what was reached, by so much per cooling. */
const DOUBLINGS_BEFORE_LIMIT = 1;
const STEP_DOWN = 0.985;
const STEP_UP = 1.05;
/** Lower still, all weeks lie above the limit, and one that stands out costs no more than many that hardly do. */
const LEAST_LIMIT = 0.97;
const AIM_PERCENT = 0.6;
const AIM_LEAST = 0.025;
/** A peak this far inside its target costs wishes for nothing; its price comes down again. */
const FAR_INSIDE = 0.965;

/** On top of everything else, once students had to be let in first: nobody of them gives way to a wish again. */
const KEPT_STUDENT = 120;

/** Whatever is asked for, underserved schools as a group come off like the others: the price, and the difference in satisfaction that costs nothing. */
const UNDERSERVED = 10;
const MOST_SHORTFALL = 0.006;

export type Raised = Readonly<Partial<Record<GoalName, number>>>;

/**
 * Raises prices between coolings until the goals are reached. The first goal missed, in the order of the levels, is raised; goals of the
 * levels below wait, so that they never pull against one above; only the school that comes off worst waits for nobody.
 */
export class Steering {
  private readonly raised = new Map<GoalName, number>();
  private keptStudent = 0;
  /** Limit of a peak as a share of its target. */
  private readonly limitShare = { weekPeakToMean: AIM_PEAK, dayPeakToMean: AIM_PEAK };

  /** `raised`: where an earlier search over the same requests left the prices. */
  constructor(private readonly goals: Goals, private readonly published: Prices, raised: Raised = {}) {
    // Evenness is what the product is for, and no school may be forgotten while wishes are still short: these prices stand from the first cooling on.
    for (const goal of ['weekPeakToMean', 'dayPeakToMean', 'topThreePct', 'leastSchool'] as const) if (goals[goal] !== undefined) this.raised.set(goal, 0);
    for (const goal of GOAL_LEVELS) if (raised[goal] !== undefined) this.raised.set(goal, raised[goal]);
  }

  /** Whether anything is asked for besides the published value. */
  get hasGoals(): boolean {
    return Object.keys(this.goals).length > 0;
  }

  /** Doublings of each price so far, to hand on. */
  get doublings(): Raised {
    return Object.fromEntries(this.raised);
  }

  /** Looks at the plan and raises what it misses. */
  look(schedule: Schedule, isLast: boolean): void {
    const reached = reachedBy(schedule);
    for (const goal of ['weekPeakToMean', 'dayPeakToMean'] as const) this.follow(goal, reached[goal]);
    const missed = GOAL_LEVELS.filter((goal) => this.goals[goal] !== undefined && !isMet(goal, aim(goal, this.goals[goal]!), reached[goal]));
    // Nothing looks again after the last cooling, so there the level missed first is the only one pressed harder.
    const pressed = missed.slice(0, isLast ? 1 : LEVELS_AT_ONCE);
    for (const goal of missed.filter((goal) => pressed.includes(goal) || goal === FLOOR)) this.raised.set(goal, Math.min(MOST_DOUBLINGS[goal], (this.raised.get(goal) ?? -1) + 1));
    // Missed although pressed as hard as can be: what pulls against it from below gives way.
    const [first] = missed;
    if (first === undefined || this.raised.get(first) !== MOST_DOUBLINGS[first]) return;
    for (const goal of GOAL_LEVELS.slice(GOAL_LEVELS.indexOf(first) + 1).filter((goal) => goal !== FLOOR)) {
      const before = this.raised.get(goal);
      if (before !== undefined && before > 0) this.raised.set(goal, before - 1);
    }
  }

  /** From now on a student served is worth more than anything a seat can do for others. */
  keepStudents(): void {
    this.keptStudent = KEPT_STUDENT;
  }

  prices(): Prices {
    const { published } = this, peaks = this.price('weekPeakToMean') + this.price('dayPeakToMean');
    return {
      ...published,
      // Whatever evenness costs, leaving a student at home must cost more.
      students: published.students + peaks + this.price('servedPct') + this.keptStudent,
      interests: published.interests + this.price('fieldMatchPct'),
      distance: published.distance * (1 + this.price('kmPerStudent')),
    };
  }

  /** Prices on top of the published ones; without a schedule, as if everybody will be served. */
  goalPrices(schedule?: Schedule): GoalPrices {
    const { goals } = this, served = schedule ? servedShare(schedule) : 1;
    return {
      weekPeak: this.price('weekPeakToMean'), weekLimit: this.limit('weekPeakToMean', goals.weekPeakToMean, served),
      dayPeak: this.price('dayPeakToMean'), dayLimit: this.limit('dayPeakToMean', goals.dayPeakToMean, served),
      topThree: this.price('topThreePct'), firstWish: this.price('firstWishPct'),
      school: this.price('leastSchool'), schoolLimit: this.leastSchool,
      underserved: this.hasGoals ? UNDERSERVED : 0, shortfallLimit: MOST_SHORTFALL,
    };
  }

  private get leastSchool(): number {
    return this.goals.leastSchool === undefined ? 0 : this.goals.leastSchool + AIM_LEAST;
  }

  private follow(goal: 'weekPeakToMean' | 'dayPeakToMean', reached: number): void {
    const target = this.goals[goal];
    if (target === undefined) return;
    const least = (this.raised.get(goal) ?? 0) >= DOUBLINGS_BEFORE_LIMIT ? STEP_DOWN : 1;
    const step = Math.min(STEP_UP, Math.max(least, (target * AIM_PEAK) / reached));
    this.limitShare[goal] = Math.min(1, Math.max(LEAST_LIMIT, this.limitShare[goal] * step));
    const before = this.raised.get(goal) ?? 0;
    if (before > 0 && reached < target * FAR_INSIDE) this.raised.set(goal, before - 1);
  }

  private price(goal: GoalName): number {
    const doublings = this.raised.get(goal);
    return doublings === undefined ? 0 : FIRST_PRICE[goal] * 2 ** doublings;
  }

  /** The figure divides by the students served, the search by those who asked. */
  private limit(goal: 'weekPeakToMean' | 'dayPeakToMean', target: number | undefined, servedShare: number): number {
    return target === undefined ? NO_GOAL_PRICES.weekLimit : Math.max(1, target * this.limitShare[goal]) * servedShare;
  }
}

function aim(goal: GoalName, target: number): number {
  if (goal === 'firstWishPct' || goal === 'topThreePct' || goal === 'fieldMatchPct') return target + AIM_PERCENT;
  return goal === 'leastSchool' ? target + AIM_LEAST : goal === 'servedPct' ? target : target * (1 - 0.004);
}

function servedShare({ board, served }: Schedule): number {
  const here = served.reduce((a, b) => a + b, 0);
  return here > 0 ? here / board.askedFor : 1;
}


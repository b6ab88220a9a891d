import { solveInStages, defaultMoves, type SearchOptions, type Solution } from '../solve.js';
import { solveShare, type ShareHooks } from '../components/share.js';
import type { Problem } from '../model/problem.js';

/** What a plan that keeps the busiest week below a target can still give. */
export interface FrontierPoint {
  /** Busiest week over the mean that was asked for; Infinity: evenness by its published price only. */
  readonly target: number;
  readonly weekPeakToMean: number;
  readonly firstWishPct: number;
  readonly topThreePct: number;
  readonly servedPct: number;
  readonly value: number;
}

export interface FrontierOptions extends Pick<SearchOptions, 'seed' | 'moves' | 'weights'> {
  readonly deadline?: (() => boolean) | undefined;
}

export const FRONTIER_TARGETS: readonly number[] = [1.1, 1.2, 1.3, 1.5, 1.8, Infinity];

/** Share of the moves for the first, loosest point; the others go on from the plan before. */
const FIRST = 0.4;
/** Wishes are worth more than published all along the curve, so that what evenness leaves free goes to them. */
const WISHES_PRESSED = { firstWishPct: 1, topThreePct: 1 };

/**
 * Evenness against wishes: a plan for every target, from the loosest to the tightest, each going on from the one before; `moves` bounds all of them
 * together. A tighter plan also keeps a looser target, so every point shows the best plan found that keeps it; points nobody would choose are left out.
 */
export function frontier(problem: Problem, targets: readonly number[] = FRONTIER_TARGETS, { seed, moves = defaultMoves(problem), weights, deadline }: FrontierOptions): FrontierPoint[] {
  const loosestFirst = [...new Set(targets)].sort((a, b) => b - a), found: Solution[] = [];
  const hooks: ShareHooks = { endedBy: () => (deadline?.() ? 'deadline' : undefined) };
  for (const [k, target] of loosestFirst.entries()) {
    const own = loosestFirst.length === 1 ? moves : Math.floor(moves * (k === 0 ? FIRST : (1 - FIRST) / (loosestFirst.length - 1)));
    const goals = Number.isFinite(target) ? { weekPeakToMean: target } : {}, start = found.at(-1)?.plan.assignments.map(({ request, date, band, parties }) => ({ request, date, band, parties }));
    const stages = solveInStages(problem, { seed: seed + k, moves: own, goals, weights, start, raised: WISHES_PRESSED });
    let step = stages.next();
    while (!step.done) step = stages.next(step.value.map((share) => solveShare({ ...share.make(), explains: false }, hooks)));
    found.push(step.value);
  }
  return withoutDominated(loosestFirst.flatMap((target) => bestWithin(found, target)).reverse());
}

function bestWithin(found: readonly Solution[], target: number): FrontierPoint[] {
  const fitting = found.map(({ figures }) => figures).filter((f) => f.weekPeakToMean <= target);
  if (fitting.length === 0) return [];
  const { weekPeakToMean, firstWishPct, topThreePct, servedPct, value } = fitting.reduce((a, b) => (worth(b) > worth(a) ? b : a));
  return [{ target, weekPeakToMean, firstWishPct, topThreePct, servedPct, value }];
}

/** Students first, then wishes. */
function worth({ servedPct, firstWishPct, topThreePct }: Pick<FrontierPoint, 'servedPct' | 'firstWishPct' | 'topThreePct'>): number {
  return 100 * servedPct + firstWishPct + topThreePct;
}

/** From the tightest on, keeps what gives more for being less even. */
function withoutDominated(points: readonly FrontierPoint[]): FrontierPoint[] {
  const kept: FrontierPoint[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    const isDearer = last !== undefined && (point.weekPeakToMean <= last.weekPeakToMean || point.firstWishPct < last.firstWishPct || point.topThreePct < last.topThreePct || point.servedPct < last.servedPct);
    if (!isDearer) kept.push(point);
  }
  return kept;
}

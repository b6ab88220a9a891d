import type { Goals } from '#slot-assignment';
import { acceptGoals, GOAL_RULES, type RunGoals } from './run-goals.js';
import { seasonSuits } from './run-kind.js';
import { type RunFacts, viewOf } from './run-view.js';
import { GoalsRefused } from './scheduling.errors.js';

const refusal = (goals: object): unknown => {
  try {
    return acceptGoals(goals as RunGoals);
  } catch (error) {
    return error;
  }
};

describe('goals of a run', () => {
  it('keep what was given and nothing else', () => {
    expect(acceptGoals({ weekPeakToMean: 1.3, firstWishPct: undefined, topThreePct: 0 })).toEqual({ weekPeakToMean: 1.3, topThreePct: 0 });
    expect(acceptGoals(undefined)).toEqual({});
    expect(acceptGoals({ servedPct: 3 } as RunGoals)).toEqual({});
  });

  it.each([
    ['weekPeakToMean', 0.9], ['dayPeakToMean', 21], ['firstWishPct', 101], ['topThreePct', -1], ['fieldMatchPct', Number.NaN], ['leastSchool', 1.2], ['kmPerStudent', 0],
  ])('refuse %s of %s, naming the field in Korean', (goal, target) => {
    const error = refusal({ [goal]: target });
    expect(error).toBeInstanceOf(GoalsRefused);
    expect(error).toMatchObject({ kind: 'rule-broken', facts: { field: goal }, message: expect.stringMatching(/목표는 .+ 이상 .+ 이하의 수여야 합니다/) });
  });

  it('are goals the engine knows', () => {
    const known: readonly (keyof Goals)[] = Object.keys(GOAL_RULES) as (keyof RunGoals)[];
    expect(known).toHaveLength(7);
  });
});

describe('kinds of runs', () => {
  it('come before or after the publication, a what-if at any time', () => {
    expect([seasonSuits('plan', 'open'), seasonSuits('plan', 'closed'), seasonSuits('plan', 'published')]).toEqual([true, true, false]);
    expect([seasonSuits('repair', 'closed'), seasonSuits('repair', 'published')]).toEqual([false, true]);
    expect([seasonSuits('frontier', 'open'), seasonSuits('frontier', 'published')]).toEqual([true, false]);
    expect([seasonSuits('what-if', 'open'), seasonSuits('what-if', 'published')]).toEqual([true, true]);
  });
});

describe('a run as the director sees it', () => {
  const facts: RunFacts = {
    id: 'r', kind: 'plan', seasonId: 's', status: 'done', seed: 1, weights: { students: 1, interests: 1, wishes: 1, distance: 1, evenness: 1 }, goals: {}, goalResults: null,
    planValue: 990, bound: null, changes: null, frozenUntil: null, progress: { phase: 'proving', share: 1 }, isProving: true, figures: null, whatIf: null, error: null,
    requestedAt: new Date(0), finishedAt: null, publishedAt: null,
  };

  it('leaves out what is not known yet', () => {
    const view = viewOf(facts);
    expect(Object.values(view)).not.toContain(null);
    expect(view).not.toHaveProperty('bound');
    expect(view).not.toHaveProperty('gapPct');
  });

  it('says how far the plan may be from the best one, once that is proven', () =>
    expect(viewOf({ ...facts, bound: 1000 })).toMatchObject({ bound: 1000, gapPct: 1 }));

  it('does not say for ever that a proof is under way when its worker was lost', () => {
    expect(viewOf(facts).progress?.phase).toBe('proving');
    expect(viewOf({ ...facts, isProving: false }).progress?.phase).toBe('explaining');
  });
});

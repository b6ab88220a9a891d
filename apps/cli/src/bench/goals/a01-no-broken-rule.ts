import { judged, type Goal } from '../goal.js';

const SHARES = 2;

/** A plan that breaks one rule is worth nothing, so everything else comes after this. */
export const noBrokenRule: Goal = {
  id: 'A1', title: 'No broken rule, and a verifier that would notice',
  async measure({ scale, work }) {
    const parts = await Promise.all(Array.from({ length: SHARES }, (_, from) => work.run('checkRules', { from, step: SHARES, of: scale.problems })));
    const results = parts.map(({ result }) => result), sum = (of: (r: (typeof results)[number]) => number): number => results.reduce((total, r) => total + of(r), 0);
    const broken = results.flatMap((r) => r.broken), missed = results.flatMap((r) => r.missed), planted = sum((r) => r.planted);
    return [
      { asked: `0 broken rules on ${scale.problems} problems, loads .3 to 1.3, 1 to 25 districts`, figure: `${broken.length} on ${sum((r) => r.problems)}, ${sum((r) => r.pinned)} of them with pins${shown(broken)}`, verdict: judged(broken.length === 0) },
      { asked: 'every planted break of each of the 24 rules caught', figure: `${planted - missed.length} of ${planted}${shown(missed)}`, verdict: judged(missed.length === 0 && planted > 0) },
    ];
  },
};

function shown(list: readonly string[]): string {
  return list.length === 0 ? '' : `; first: ${list[0]}`;
}

import { GOALS_OF_MODE, modeOfRun } from './draft-mode.js';
import { USUAL_GOALS } from './run-goals.js';

describe('the mode of a draft', () => {
  it('is told by what its run was asked for', () => {
    expect(modeOfRun({ kind: 'plan', goals: GOALS_OF_MODE['wish-first'] })).toBe('wish-first');
    expect(modeOfRun({ kind: 'plan', goals: { topThreePct: 75, firstWishPct: 50, weekPeakToMean: 1.15 } })).toBe('even-first');
    expect(modeOfRun({ kind: 'plan', goals: USUAL_GOALS })).toBe('manual');
    expect(modeOfRun({ kind: 'least-change', goals: {} })).toBe('least-change');
  });
});

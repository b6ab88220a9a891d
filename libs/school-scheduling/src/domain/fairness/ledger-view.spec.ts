import { figuresOf, lineFigures, meanForSchools } from './ledger-view.js';
import type { SchoolLine } from './school-line.js';

const line = (schoolId: string, changes: Partial<SchoolLine> = {}): SchoolLine =>
  ({ schoolId, requests: 2, placed: 2, firstKept: 1, daysMoved: 7, weeksMoved: 1, satisfaction: 0.8, moves: [], ...changes });
const nothing = line('n', { requests: 0, placed: 0, firstKept: 0, daysMoved: 0, weeksMoved: 0, satisfaction: null });

describe('what the ledger says', () => {
  it('is per wish for a school', () => expect(lineFigures(line('a'))).toEqual({ firstWishPct: 50, meanDaysMoved: 3.5, meanWeeksMoved: 0.5 }));
  it('is nothing where nothing was asked or placed', () => {
    expect(lineFigures(nothing)).toEqual({ firstWishPct: null, meanDaysMoved: null, meanWeeksMoved: null });
    expect(figuresOf([nothing])).toEqual({ satisfaction: null, firstWishPct: null, meanDaysMoved: null, meanWeeksMoved: null });
  });
  it('lets each school count once in the mean', () => expect(figuresOf([line('a'), line('b', { satisfaction: 0.4, requests: 10, firstKept: 0, placed: 10, daysMoved: 0, weeksMoved: 0 }), nothing]))
    .toEqual({ satisfaction: 0.6, firstWishPct: 25, meanDaysMoved: 1.8, meanWeeksMoved: 0.3 }));
  it('shows schools no mean that gives another one away', () => {
    expect(meanForSchools([line('a'), line('b'), nothing])).toBeNull();
    expect(meanForSchools([line('a'), line('b'), line('c')])).not.toBeNull();
  });
});

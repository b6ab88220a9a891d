import { finderSearch, questionOf, searchOf } from './finder-search.js';

describe('what is looked for, in the address', () => {
  it('is asked of the server, half-typed fields left out', () => {
    expect(questionOf(finderSearch({ query: ' ㅎㄷ ', jobField: 'health', when: 'week:2026-11-09', band: 'am', withinKm: 1.2, cleared: true, headcount: '8', grade: 1, sort: 'distance' })))
      .toEqual({ query: 'ㅎㄷ', jobField: 'health', week: '2026-11-09', band: 'am', withinKm: 1.2, cleared: 'true', headcount: 8, grade: 1, sort: 'distance' });
    expect(questionOf({ query: ' ', jobField: 'nonsense', when: 'soon', band: 'am', headcount: '0', sort: 'x', withinKm: 'far' })).toEqual({});
  });

  it('comes back from a search that was kept', () => {
    const kept = { query: '빵', day: '2026-11-10', band: 'pm', feeFree: 'true', withinKm: 3 } as const;
    expect(questionOf(searchOf(kept))).toEqual(kept);
  });
});

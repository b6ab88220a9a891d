import { madeUpProblem } from '../model/made-up-problem.js';
import { solve } from '../solve.js';
import { checkProblem } from './check-problem.js';

const sound = madeUpProblem(3, { schools: 6, venues: 20, requests: 12, weeks: 3 });

/** A deep copy of the sound problem with some values overwritten by JSON pointer; undefined removes. */
function spoilt(changes: Record<string, unknown>): unknown {
  const copy = structuredClone(sound) as unknown as Record<string, unknown>;
  for (const [pointer, value] of Object.entries(changes)) {
    const steps = pointer.split('/').slice(1), last = steps.pop()!;
    const parent = steps.reduce<Record<string, unknown>>((here, step) => here[step] as Record<string, unknown>, copy);
    if (value === undefined) delete parent[last];
    else parent[last] = value;
  }
  return copy;
}
function paths(input: unknown): string[] {
  const checked = checkProblem(input);
  return 'ok' in checked ? [] : checked.faults.map((f) => f.path);
}

describe('checkProblem', () => {
  it('accepts a sound problem, with or without pins', () => {
    expect(checkProblem(sound)).toEqual({ ok: sound });
    expect(checkProblem(spoilt({ '/pins': undefined }))).toEqual({ ok: sound });
  });

  it.each([
    ['/format', 'other/1'], ['/days/1', 'soon'], ['/days/2', '2027-02-30'], ['/days/2', '2027-03-01'], ['/holidays/0', '2030-01-01'], ['/bands', ['am']], ['/fields', 'office'],
    ['/schools/1/id', 's0'], ['/schools/0/id', 7], ['/schools/0/x', 'far'], ['/schools/1/x', null], ['/schools/0/underserved', 'no'], ['/schools/0/credit', -1], ['/schools/0/credit', 'much'],
    ['/venues/0/seats', -3], ['/venues/0/seats', 2.5], ['/venues/0/minParty', 999], ['/venues/0/minParty', 0], ['/venues/0/field', 99], ['/venues/0/partiesPerWeek', '2'],
    ['/venues/0/levels', 'middle'], ['/venues/0/openings', 'ab'], ['/venues/0/openings', 'x'], ['/venues/0/clearedUntil', undefined], ['/venues/1/id', 'v0'],
    ['/requests/0/school', 'nowhere'], ['/requests/0/interests', [1, 2]], ['/requests/0/interests/0', -1], ['/requests/0/headcount', 0], ['/requests/0/minServed', 9999],
    ['/requests/0/accessibleSeats', 9999], ['/requests/0/maxParties', 0], ['/requests/0/maxKm', -1], ['/requests/0/firstWish', '2026-01-01'], ['/requests/0/dates/0/date', '2026-01-01'],
    ['/requests/0/dates/0/band', 'night'], ['/requests/0/dates/0/preference', 2], ['/requests/1/id', 'r0'],
  ])('refuses %s = %j', (pointer, value) => {
    const found = paths(spoilt({ [pointer]: value }));
    expect(found.some((path) => path !== '' && (path.startsWith(pointer) || pointer.startsWith(path)))).toBe(true);
  });

  it('lists every fault, not only the first', () => {
    expect(paths(spoilt({ '/venues/0/seats': -1, '/requests/0/school': 'nowhere', '/requests/2/maxKm': 'x' })).sort()).toEqual(['/requests/0/school', '/requests/2/maxKm', '/venues/0/seats']);
  });

  it('says what the interests sum to', () => {
    const checked = checkProblem(spoilt({ '/requests/0/interests': sound.requests[0]!.interests.map(() => 1) }));
    expect(checked).toEqual({ faults: [{ path: '/requests/0/interests', message: `sum to 4, the headcount is ${sound.requests[0]!.headcount}` }] });
  });

  it('refuses the same date twice in one request', () => {
    const [wished] = sound.requests[0]!.dates;
    expect(paths(spoilt({ '/requests/0/dates': [wished, wished] }))).toEqual(['/requests/0/dates/1']);
  });

  it.each([[null], [[]], ['problem'], [42], [undefined]])('refuses %j as a whole', (input) => {
    expect(paths(input)).toEqual(['']);
  });

  it('refuses pins that no plan could keep', () => {
    const { request, date, band, parties } = solve(sound, { seed: 1, moves: 100 }).plan.assignments[0]!;
    expect(paths({ ...sound, pins: [{ request, date, band, parties }] })).toEqual([]);
    expect(paths({ ...sound, pins: [{ request, date, band, parties: [{ ...parties[0], students: 999 }] }] })).not.toEqual([]);
    expect(paths({ ...sound, pins: [{ request: 'nobody', date, band, parties: [] }] })).toEqual(['/pins/0/request']);
    expect(paths({ ...sound, pins: [{ request, date, band, parties }, { request, date, band, parties }] })).toEqual(['/pins/1/request']);
  });
});

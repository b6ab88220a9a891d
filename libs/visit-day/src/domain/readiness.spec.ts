import { escortsNeeded, type ReadinessFacts, readinessOf } from './readiness.js';

const ready: ReadinessFacts = { headcount: 24, heldOn: '2026-10-28', studentsPerEscort: 9, escorts: 3, priorEducationOn: '2026-10-21', travel: 'on-foot', riders: 0, isCleared: true };
const missing = (facts: Partial<ReadinessFacts>) => readinessOf({ ...ready, ...facts }).missing;

describe('readiness', () => {
  it('needs nothing more than four things', () => expect(readinessOf(ready)).toEqual({ done: 4, of: 4, missing: [] }));

  it.each([[1, 1], [9, 1], [10, 2], [18, 2], [19, 3], [24, 3], [28, 4]])('asks for one escort per nine, begun nines counted: %i students need %i', (students, escorts) =>
    expect(escortsNeeded(students, 9)).toBe(escorts));

  it('says how many escorts are missing', () => {
    expect(missing({ escorts: 2 })).toEqual([{ what: 'escorts', needed: 3, have: 2 }]);
    expect(missing({ escorts: 2, studentsPerEscort: 12 })).toEqual([]);
  });

  it('wants prior education on the day of the visit or before', () => {
    expect(missing({ priorEducationOn: null })).toEqual([{ what: 'prior-education' }]);
    expect(missing({ priorEducationOn: '2026-10-29' })).toEqual([{ what: 'prior-education' }]);
    expect(missing({ priorEducationOn: '2026-10-28' })).toEqual([]);
  });

  it('wants to know how they get there, and a seat for everybody in our own vehicles', () => {
    expect(missing({ travel: null })).toEqual([{ what: 'transport' }]);
    expect(missing({ travel: 'centre-pool', riders: 23 })).toEqual([{ what: 'transport', needed: 24, have: 23 }]);
    expect(missing({ travel: 'centre-pool', riders: 24 })).toEqual([]);
    expect(missing({ travel: 'school-bus' })).toEqual([]);
  });

  it('wants a valid inspection, and insurance where somebody knows about it', () => {
    expect(missing({ isCleared: false })).toEqual([{ what: 'clearance' }]);
    expect(readinessOf({ ...ready, isInsured: false })).toEqual({ done: 4, of: 5, missing: [{ what: 'insurance' }] });
    expect(readinessOf({ ...ready, isInsured: true })).toEqual({ done: 5, of: 5, missing: [] });
  });

  it('counts what is done', () => expect(readinessOf({ ...ready, escorts: 0, priorEducationOn: null, travel: null, isCleared: false })).toMatchObject({ done: 0, of: 4 }));
});

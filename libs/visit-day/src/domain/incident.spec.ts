import { concernsTheVenue, isCritical } from './incident.js';

describe('an incident', () => {
  const draft = { kind: 'injury' as const, injured: 1, told: ['emergency' as const] };
  it.each([
    [{}, true], [{ told: [] }, false], [{ injured: 0 }, false], [{ kind: 'facility' as const }, true], [{ kind: 'conduct' as const, injured: 0, told: [] }, true],
    [{ kind: 'traffic' as const }, false], [{ kind: 'illness' as const }, false],
  ])('%j shuts the venue at once: %s', (given, critical) => expect(isCritical({ ...draft, ...given })).toBe(critical));
  it('that shuts a venue concerns it', () => {
    for (const kind of ['injury', 'facility', 'conduct'] as const) expect(isCritical({ ...draft, kind }) && !concernsTheVenue({ ...draft, kind })).toBe(false);
  });
});

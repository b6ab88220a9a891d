import { readFileSync } from 'node:fs';
import { StandingIllegal, StandingRefused } from './pool.errors.js';
import { assertStep, stepsFrom, VENUE_STATUSES } from './standing.js';

const TODAY = '2027-03-10';
const lead = { status: 'lead', since: '2027-03-01' } as const;
const refusal = (work: () => void) => { try { work(); } catch (error) { return error as StandingRefused; } return undefined; };

describe('where a venue stands', () => {
  it('leads from a lead to a venue that takes visits, one step after the other', () => {
    expect(stepsFrom('lead')).toEqual(['contacted', 'visited', 'declined', 'retired']);
    expect(() => assertStep(lead, { to: 'contacted', effectiveOn: TODAY, reason: null }, TODAY)).not.toThrow();
    expect(() => assertStep(lead, { to: 'active', effectiveOn: TODAY, reason: null }, TODAY)).toThrow(StandingIllegal);
  });

  it('is the same table as the database holds', () => {
    const rows = readFileSync(new URL('../../../../migrations/pool/standing.statements.ts', import.meta.url), 'utf8').split('INSERT INTO venue.transitions')[1]!.split(';')[0]!;
    const held = [...rows.matchAll(/\('([a-z]+)', '([a-z]+)'\)/g)].map(([, from, to]) => `${from} ${to}`);
    const legal = VENUE_STATUSES.flatMap((from) => VENUE_STATUSES.filter((to) => refusal(() => assertStep({ status: from, since: TODAY }, { to, effectiveOn: TODAY, reason: '까닭' }, TODAY)) === undefined).map((to) => `${from} ${to}`));
    expect(held.sort()).toEqual(legal.sort());
  });

  it('is restricted and released by causes alone', () => {
    expect(stepsFrom('active')).toEqual(['paused', 'retired']);
    expect(stepsFrom('restricted')).toEqual(['retired']);
    expect(stepsFrom('retired')).toEqual([]);
  });

  it.each([
    ['tomorrow', { to: 'contacted', effectiveOn: '2027-03-11', reason: null }, '#/effectiveOn'],
    ['before the last change', { to: 'contacted', effectiveOn: '2027-02-28', reason: null }, '#/effectiveOn'],
    ['a refusal without a reason', { to: 'declined', effectiveOn: TODAY, reason: ' ' }, '#/reason'],
  ] as const)('refuses %s', (_what, step, pointer) => {
    expect(refusal(() => assertStep(lead, step, TODAY))?.facts['errors']).toEqual([expect.objectContaining({ pointer })]);
  });
});

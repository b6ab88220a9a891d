import { assertPattern, fillingOf, isReplacedBy, type KeptOpening, patternsOf, type Surroundings, type WeeklyPattern } from './weekly-pattern.js';

const wednesdays: WeeklyPattern = { id: 'p1', weekday: 3, band: 'am', seats: 12, firstDay: '2027-04-26', lastDay: '2027-05-31' };
const around: Surroundings = {
  today: '2027-05-01', venueSeats: 20, holidays: new Map([['2027-05-05', '어린이날']]), blackouts: [{ id: 'b', firstDay: '2027-05-19', lastDay: '2027-05-19', reason: '가게 공사' }], openings: [], visited: new Set(),
};
const opening = (given: Partial<KeptOpening>): KeptOpening => ({ id: 'o', heldOn: '2027-05-12', band: 'am', seats: 12, status: 'open', patternId: 'p1', byHand: false, ...given });

describe('a weekly pattern', () => {
  it('opens its half-days from today on, skips holidays and days off, and names them', () => {
    expect(fillingOf([wednesdays], around)).toEqual({
      add: [{ heldOn: '2027-05-12', band: 'am', patternId: 'p1', seats: 12 }, { heldOn: '2027-05-26', band: 'am', patternId: 'p1', seats: 12 }], change: [], close: [], visited: [], leftClosed: [],
      skipped: [{ day: '2027-05-05', because: '어린이날' }, { day: '2027-05-19', because: '가게 공사' }],
    });
  });
  it('finds nothing to do a second time', () => {
    const openings = [opening({}), opening({ id: 'o2', heldOn: '2027-05-26' })];
    expect(fillingOf([wednesdays], { ...around, openings })).toMatchObject({ add: [], change: [], close: [], visited: [] });
  });
  it('opens again what it had closed and resizes what nobody comes to', () => {
    const { change } = fillingOf([wednesdays], { ...around, openings: [opening({ status: 'closed' }), opening({ id: 'o2', heldOn: '2027-05-26', seats: 5 })] });
    expect(change.map(({ opening: { id }, seats, opens }) => [id, seats, opens])).toEqual([['o', 12, true], ['o2', 12, false]]);
  });
  it('leaves alone what was set by hand, open or closed, and what somebody comes to', () => {
    const openings = [opening({ byHand: true, patternId: null, seats: 3 }), opening({ id: 'o2', heldOn: '2027-05-26', byHand: true, patternId: null, status: 'closed' })];
    expect(fillingOf([wednesdays], { ...around, openings })).toMatchObject({ add: [], change: [], close: [], leftClosed: [{ id: 'o2' }] });
    expect(fillingOf([{ ...wednesdays, seats: 4 }], { ...around, openings: [opening({})], visited: new Set(['o']) })).toMatchObject({ change: [], close: [] });
  });
  it('closes what no pattern keeps any more, unless somebody comes', () => {
    const openings = [opening({ patternId: null }), opening({ id: 'o2', heldOn: '2027-05-26', patternId: null })];
    const { close, visited } = fillingOf([], { ...around, openings, visited: new Set(['o2']) });
    expect([close.map(({ id }) => id), visited.map(({ id }) => id)]).toEqual([['o'], ['o2']]);
  });
  it('takes the place of those of the same half-day that share a day', () => {
    const drafts = patternsOf({ weekdays: [3, 3], bands: ['am'], seats: null, firstDay: '2027-05-31', lastDay: '2027-07-01' });
    expect(drafts).toHaveLength(1);
    expect(isReplacedBy(wednesdays, drafts)).toBe(true);
    expect(isReplacedBy({ ...wednesdays, band: 'pm' }, drafts)).toBe(false);
    expect(isReplacedBy({ ...wednesdays, lastDay: '2027-05-30' }, drafts)).toBe(false);
  });
  it.each([
    [{ weekdays: [] }, 'weekdays'], [{ weekdays: [6] }, 'weekdays'], [{ bands: [] }, 'bands'], [{ seats: 0 }, 'seats'], [{ seats: 1e9 }, 'seats'],
    [{ lastDay: '2027-05-01' }, 'lastDay'], [{ firstDay: '2027-04-01', lastDay: '2027-04-30' }, 'lastDay'], [{ lastDay: '2029-05-03' }, 'lastDay'],
  ])('is refused for %j', (wrong, field) => {
    const draft = { weekdays: [3], bands: ['am' as const], seats: 12, firstDay: '2027-05-03', lastDay: '2027-07-16', ...wrong };
    expect(() => assertPattern(draft, '2027-05-01')).toThrow(expect.objectContaining({ facts: { errors: [expect.objectContaining({ pointer: `#/${field}` })] } }));
  });
});

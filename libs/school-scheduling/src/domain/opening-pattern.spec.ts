import { openingPattern, type PlannableOpening, type PlannableVenue } from './opening-pattern.js';

const days = ['2027-04-05', '2027-04-06', '2027-04-07', '2027-04-12'];
const opening = (id: string, heldOn: string, band: 'am' | 'pm', changes: Partial<PlannableOpening> = {}): PlannableOpening => ({ id, heldOn, band, seats: 10, partiesLimit: 2, ...changes });
const venue = (openings: PlannableOpening[], changes: Partial<PlannableVenue> = {}): PlannableVenue =>
  ({ seats: 10, partiesPerOpening: 2, partiesPerDay: 2, partiesPerWeek: 3, partiesPerMonth: 5, openings, ...changes });
const all = [opening('1', '2027-04-05', 'am'), opening('2', '2027-04-05', 'pm'), opening('3', '2027-04-06', 'pm'), opening('4', '2027-04-12', 'am')];

describe('opening pattern', () => {
  it('writes one character per day', () => expect(openingPattern(venue(all), days, new Map())).toEqual({ text: 'bp.a', heldBack: 0 }));
  it('holds back openings smaller than usual', () =>
    expect(openingPattern(venue([opening('1', '2027-04-05', 'am', { seats: 8 }), opening('2', '2027-04-06', 'am', { partiesLimit: 1 }), opening('3', '2027-04-07', 'am', { seats: 12 })]), days, new Map()))
      .toEqual({ text: '..a.', heldBack: 2 }));
  it('holds back what direct bookings have begun to fill', () => expect(openingPattern(venue(all), days, new Map([['1', 1]]))).toEqual({ text: 'pp.a', heldBack: 1 }));
  it('holds back the rest of a day, week or month whose visits are all taken', () => {
    expect(openingPattern(venue(all, { partiesPerDay: 1 }), days, new Map([['1', 1]])).text).toBe('.p.a');
    expect(openingPattern(venue(all, { partiesPerWeek: 1 }), days, new Map([['1', 1]])).text).toBe('...a');
    expect(openingPattern(venue(all, { partiesPerMonth: 1 }), days, new Map([['1', 1]])).text).toBe('....');
  });
});

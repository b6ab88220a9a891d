import { openingPattern, type PlannableOpening, type PlannableVenue } from './opening-pattern.js';

const days = ['2027-04-05', '2027-04-06', '2027-04-07', '2027-04-12'];
const opening = (id: string, heldOn: string, band: 'am' | 'pm', changes: Partial<PlannableOpening> = {}): PlannableOpening => ({ id, heldOn, band, seats: 10, partiesLimit: 2, ...changes });
const venue = (openings: PlannableOpening[], changes: Partial<PlannableVenue> = {}): PlannableVenue =>
  ({ seats: 10, partiesPerOpening: 2, partiesPerDay: 2, partiesPerWeek: 3, partiesPerMonth: 5, openings, ...changes });
const all = [opening('1', '2027-04-05', 'am'), opening('2', '2027-04-05', 'pm'), opening('3', '2027-04-06', 'pm'), opening('4', '2027-04-12', 'am')];

describe('opening pattern', () => {
  it('writes one character per day', () => expect(openingPattern(venue(all), days)).toEqual({ text: 'bp.a', heldBack: 0 }));
  it('holds back openings smaller than usual', () =>
    expect(openingPattern(venue([opening('1', '2027-04-05', 'am', { seats: 8 }), opening('2', '2027-04-06', 'am', { partiesLimit: 1 }), opening('3', '2027-04-07', 'am', { seats: 12 })]), days))
      .toEqual({ text: '..a.', heldBack: 2 }));
  const booked = { taken: new Map([['1', 1]]), standing: ['2027-04-05'] };
  const many = { partiesPerDay: 9, partiesPerWeek: 9, partiesPerMonth: 9 };
  it('holds back what direct bookings have begun to fill', () => expect(openingPattern(venue(all, many), days, booked)).toEqual({ text: 'pp.a', heldBack: 1 }));
  it('holds back the rest of a day, week or month whose visits are all taken', () => {
    expect(openingPattern(venue(all, { ...many, partiesPerDay: 1 }), days, booked).text).toBe('.p.a');
    expect(openingPattern(venue(all, { ...many, partiesPerWeek: 1 }), days, booked).text).toBe('...a');
    expect(openingPattern(venue(all, { ...many, partiesPerMonth: 1 }), days, booked).text).toBe('....');
  });
  it('holds back what could bring more than is left of them: an opening takes two', () => {
    expect(openingPattern(venue(all, { ...many, partiesPerDay: 2 }), days, booked).text).toBe('.p.a');
    expect(openingPattern(venue(all, { ...many, partiesPerWeek: 3 }), days, booked).text).toBe('p..a');
    expect(openingPattern(venue(all, { ...many, partiesPerMonth: 5 }), days, booked).text).toBe('pp..');
    expect(openingPattern(venue(all, many), days, { standing: Array.from({ length: 9 }, () => '2027-04-01') }).text).toBe('....');
  });
  it('opens the days of a week, of a month and apart that the host takes, those most wished first', () => {
    const wished = new Map([['2027-04-06', 9], ['2027-04-12', 5]]);
    expect(openingPattern(venue(all, { daysPerWeek: 1 }), days).text).toBe('b..a');
    expect(openingPattern(venue(all, { daysPerWeek: 1 }), days, { wished }).text).toBe('.p.a');
    expect(openingPattern(venue(all, { daysPerMonth: 1 }), days, { wished }).text).toBe('.p..');
    expect(openingPattern(venue(all, { gapDays: 6 }), days, { wished }).text).toBe('.p..');
    expect(openingPattern(venue(all, { gapDays: 5 }), days, { wished }).text).toBe('.p.a');
  });
  it('counts days that are visited anyway, outside the season, too', () => {
    expect(openingPattern(venue(all, { daysPerWeek: 1 }), days, { standing: ['2027-04-09'] }).text).toBe('...a');
    expect(openingPattern(venue(all, { daysPerWeek: 1, ...many }), days, booked).text).toBe('p..a');
    expect(openingPattern(venue(all, { gapDays: 2 }), days, { standing: ['2027-04-14'] }).text).toBe('b...');
  });
  it('never takes a place from the plan', () => expect(openingPattern(venue(all, { daysPerWeek: 1 }), days, { kept: new Set(['3']) }).text).toBe('.p.a'));
});

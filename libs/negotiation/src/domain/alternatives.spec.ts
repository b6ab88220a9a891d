import type { OtherDay } from '#booking';
import { addDays, daysBetween, isWeekend } from '#kernel';
import { alternativesOf, type Group, toOffer } from './alternatives.js';

const HELD_ON = '2026-10-28';
const group: Group = { heldOn: HELD_ON, headcount: 18, rankedDays: [], weekMarks: {}, bands: ['am', 'pm'] };
const schoolDays = daysBetween('2026-10-01', '2026-12-18').filter((day) => !isWeekend(day)).map((day) => ({ day, available: true }));
const circumstances = { notBefore: '2026-10-14', schoolDays, offered: new Set<string>() };
const day = (heldOn: string, change: Partial<OtherDay> = {}): OtherDay => ({
  openingId: `${heldOn}${change.band ?? ''}`, heldOn, band: 'am', status: 'open', isCovered: true, seatsLeft: 20, partiesLeft: 1, venueHasRoom: true, isGroupElsewhere: false, weekLoad: 0, ...change,
});
const found = (days: readonly OtherDay[], of: Partial<Group> = {}, under: Partial<typeof circumstances> = {}) => alternativesOf({ ...group, ...of }, days, { ...circumstances, ...under });
const datesOf = (...given: Parameters<typeof found>) => found(...given).dates.map(({ heldOn }) => heldOn);

describe('alternatives', () => {
  it('come nearest first, and of two as near the one in the quieter week', () => {
    expect(datesOf([day('2026-11-11'), day('2026-11-04'), day('2026-10-29')])).toEqual(['2026-10-29', '2026-11-04', '2026-11-11']);
    expect(datesOf([day('2026-10-21', { weekLoad: 90 }), day('2026-11-04', { weekLoad: 10 })])).toEqual(['2026-11-04', '2026-10-21']);
  });
  it('put what the school likes before what it would rather avoid, wherever it lies', () => {
    const weekMarks = { '2026-11-02': 'rather-not', '2026-11-30': 'good' } as const;
    expect(found([day('2026-11-04'), day('2026-11-11'), day('2026-12-02')], { weekMarks }).dates.map(({ heldOn, mark }) => [heldOn, mark]))
      .toEqual([['2026-12-02', 'good'], ['2026-11-11', 'unsaid'], ['2026-11-04', 'rather-not']]);
    expect(found([day('2026-11-04')], { rankedDays: ['2026-10-28', '2026-11-04'] }).dates[0]).toMatchObject({ mark: 'good', why: [{ code: 'SCHOOL_WISHED', rank: 2 }, { code: 'DAYS_AWAY', days: 7 }, { code: 'SEATS_LEFT', left: 20 }] });
  });
  it.each<[string, Partial<OtherDay>, Partial<Group>]>([
    ['HOST_CLOSED', { status: 'closed' }, {}], ['NOT_CLEARED', { isCovered: false }, {}], ['NOT_CLEARED', { status: 'uncleared' }, {}], ['SEATS_TAKEN', { seatsLeft: 17 }, {}],
    ['SEATS_TAKEN', { partiesLeft: 0 }, {}], ['HOST_LIMIT', { venueHasRoom: false }, {}], ['GROUP_ELSEWHERE', { isGroupElsewhere: true }, {}],
    ['OTHER_BAND', { band: 'pm' }, { bands: ['am'] }], ['WEEK_IMPOSSIBLE', {}, { weekMarks: { '2026-11-02': 'impossible' } }],
  ])('never hold a day against which %s speaks, and say so', (code, change, of) => expect(found([day('2026-11-04', change)], of)).toEqual({ dates: [], whyNot: [{ code, dates: 1 }] }));
  it('keep off the school’s exams, off days too near, off days beyond the season, and off those asked about before', () => {
    const exam = schoolDays.map((each) => (each.day === '2026-11-04' ? { day: each.day, available: false, because: { code: 'EXAM' as const, name: '중간고사' } } : each));
    expect(found([day('2026-11-04')], {}, { schoolDays: exam }).whyNot).toEqual([{ code: 'SCHOOL_BUSY', dates: 1, name: '중간고사' }]);
    expect(found([day('2026-10-13')]).whyNot).toEqual([{ code: 'TOO_NEAR', dates: 1 }]);
    expect(found([day(addDays('2026-12-18', 3))]).whyNot).toEqual([{ code: 'OUTSIDE_SEASON', dates: 1 }]);
    expect(found([day('2026-11-04')], {}, { offered: new Set(['2026-11-04']) }).whyNot).toEqual([{ code: 'ALREADY_OFFERED', dates: 1 }]);
  });
  it('say why none is left, the most frequent first', () => {
    expect(found([]).whyNot).toEqual([{ code: 'NOT_OPENED' }]);
    expect(found([day('2026-11-04', { status: 'closed' }), day('2026-11-05', { seatsLeft: 1 }), day('2026-11-06', { seatsLeft: 1 })]).whyNot)
      .toEqual([{ code: 'SEATS_TAKEN', dates: 2 }, { code: 'HOST_CLOSED', dates: 1 }]);
  });
  it('offer at most three, always those picked', () => {
    const { dates } = found(['2026-10-29', '2026-10-30', '2026-11-02', '2026-11-03', '2026-11-04'].map((each) => day(each)));
    expect(toOffer(dates, []).map(({ heldOn }) => heldOn)).toEqual(['2026-10-29', '2026-10-30', '2026-11-02']);
    expect(toOffer(dates, ['2026-11-04']).map(({ heldOn }) => heldOn)).toEqual(['2026-10-29', '2026-10-30', '2026-11-04']);
  });
});

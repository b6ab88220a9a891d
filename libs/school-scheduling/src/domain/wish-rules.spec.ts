import { schoolDays } from './school-day-rule.js';
import { WishesClosed } from './scheduling.errors.js';
import type { SeasonState } from './season.js';
import { assertGradeExists, assertInterestsFit, assertWishesOpen, assertWishHolds, deadlineText, settle, usualMinServed } from './wish-rules.js';
import type { WishDraft } from './wish.js';

const season = { firstDay: '2027-04-19', lastDay: '2027-05-14' };
const days = schoolDays(season, [{ day: '2027-05-05', name: '어린이날' }], [
  { schoolId: 's', name: '중간고사', kind: 'exam', firstDay: '2027-04-27', lastDay: '2027-04-29', grades: [1] },
], 1);
const draft: WishDraft = {
  grade: 1, headcount: 30, interests: { health: 20, engineering: 10 }, rankedDays: ['2027-04-20', '2027-05-06'], bands: ['pm', 'am'], maxKm: 6,
  accessibleSeats: 0, escorts: 4,
};
const judge = (changes: Partial<WishDraft>): (() => void) => () => assertWishHolds(settle({ ...draft, ...changes }), season, days);

describe('wish rules', () => {
  it('takes a wish that holds', () => expect(judge({})).not.toThrow());
  it('fills in what was left out', () =>
    expect(settle(draft)).toMatchObject({ classLabel: null, minServed: 27, weekMarks: {}, bands: ['am', 'pm'], minGroup: 1, maxGroup: null, interests: { health: 20, agriculture: 0 } }));
  it('takes a blank class for the whole grade', () => expect(settle({ ...draft, classLabel: '  ' }).classLabel).toBeNull());
  it('wants nine in ten of a grade and all of a class', () => {
    expect(usualMinServed(30, null)).toBe(27);
    expect(usualMinServed(31, null)).toBe(28);
    expect(usualMinServed(1, null)).toBe(1);
    expect(usualMinServed(24, '1-3반')).toBe(24);
  });
  it('knows the grades of the school, if any are on file', () => {
    expect(() => assertGradeExists(4, [120, 130, 125])).toThrow('3학년까지');
    expect(() => assertGradeExists(3, [120, 130, 125])).not.toThrow();
    expect(() => assertGradeExists(4, [])).not.toThrow();
  });
  it('names both sums when interests do not add up', () =>
    expect(judge({ interests: { health: 20 } })).toThrow('직업군별 희망 인원의 합이 20명으로, 참여 인원 30명과 다릅니다.'));
  it('refuses negative and unknown interests', () => {
    expect(judge({ interests: { health: 31, engineering: -1 } })).toThrow("'-1'");
    expect(() => assertInterestsFit({ headcount: 1, interests: { magic: 1 } as never })).toThrow("'magic'");
    expect(judge({ interests: { ...draft.interests, magic: 0 } as never })).toThrow("'magic'");
  });
  it.each<[string, Partial<WishDraft>, string]>([
    ['no day', { rankedDays: [] }, '지금은 0일입니다'],
    ['six days', { rankedDays: ['2027-04-19', '2027-04-20', '2027-04-21', '2027-04-22', '2027-04-23', '2027-04-26'] }, '지금은 6일입니다'],
    ['a day twice', { rankedDays: ['2027-04-20', '2027-04-20'] }, '두 번'],
    ['a day before the season', { rankedDays: ['2027-04-16'] }, '밖입니다'],
    ['a day after the season', { rankedDays: ['2027-05-17'] }, '밖입니다'],
    ['a weekend', { rankedDays: ['2027-04-24'] }, '주말'],
    ['a holiday', { rankedDays: ['2027-05-05'] }, '어린이날'],
    ['an exam of the grade', { rankedDays: ['2027-04-28'] }, '중간고사'],
    ['a text', { rankedDays: ['soon'] }, "'soon'"],
    ['a ranked day in an impossible week', { weekMarks: { '2027-04-19': 'impossible' } }, '불가'],
    ['a week not named by its Monday', { weekMarks: { '2027-05-12': 'good' } }, '월요일'],
    ['more minimum than students', { minServed: 31 }, '31명'],
    ['more wheelchair seats than students', { accessibleSeats: 31 }, '31개'],
    ['groups upside down', { minGroup: 6, maxGroup: 4 }, '4명'],
    ['no band', { bands: [] }, '오전과 오후'],
  ])('refuses %s', (_, changes, sentence) => expect(judge(changes)).toThrow(sentence));

  it.each<[SeasonState, boolean]>([['open', true], ['closed', false], ['published', false]])('season %s: open for wishes %s', (state, isOpen) => {
    const season = { id: 's', title: 't', firstDay: '2027-04-19', lastDay: '2027-05-14', wishesDueAt: new Date('2027-04-01T09:00:00Z'), state, version: 1 };
    const send = (): void => assertWishesOpen(season);
    if (isOpen) expect(send).not.toThrow();
    else expect(send).toThrow(WishesClosed);
  });
  it('writes deadlines in Seoul time', () => expect(deadlineText(new Date('2027-03-31T15:30:00Z'))).toBe('2027년 4월 1일 00:30'));
});

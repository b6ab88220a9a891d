import { schoolDays } from './school-day-rule.js';
import { WishesClosed, WishesNotOpenYet } from './scheduling.errors.js';
import { momentInWords } from './moment-in-words.js';
import type { SeasonState } from './season.js';
import { assertWishesOpen, assertWishHolds, settle, usualMinServed, wishFaults } from './wish-rules.js';
import type { WishDraft } from './wish.js';

const season = { firstDay: '2027-04-19', lastDay: '2027-05-14' };
const days = schoolDays(season, [{ day: '2027-05-05', name: '어린이날' }], [
  { schoolId: 's', name: '중간고사', kind: 'exam', firstDay: '2027-04-27', lastDay: '2027-04-29', grades: [1] },
], 1);
const draft: WishDraft = {
  grade: 1, headcount: 30, interests: { health: 20, engineering: 10 }, rankedDays: ['2027-04-20', '2027-05-06'], bands: ['pm', 'am'], maxKm: 6,
  accessibleSeats: 0, escorts: 4,
};
const judge = (changes: Partial<WishDraft>): (() => void) => () => assertWishHolds(settle({ ...draft, ...changes }), { season, days, gradeHeadcounts: [120, 130, 125] });

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
    expect(judge({ grade: 4 })).toThrow('3학년까지');
    expect(judge({ grade: 3 })).not.toThrow();
    expect(wishFaults(settle({ ...draft, grade: 4 }), { season, days, gradeHeadcounts: [] })).toEqual([]);
  });
  it('names both sums when interests do not add up', () =>
    expect(judge({ interests: { health: 20 } })).toThrow('직업군별 희망 인원의 합이 20명으로, 참여 인원 30명과 다릅니다.'));
  it('refuses negative and unknown interests', () => {
    expect(judge({ interests: { health: 31, engineering: -1 } })).toThrow("'-1'");
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

  it('refuses more students than the grade has', () =>
    expect(judge({ headcount: 121, interests: { health: 121 } })).toThrow('참여 인원 121명이 1학년 재적 120명보다 많습니다.'));
  it('tells every fault at once, each at its field', () => {
    const pointers = wishFaults(settle({ ...draft, grade: 4, interests: { health: 1 }, accessibleSeats: 31, rankedDays: ['2027-04-20', '2027-04-24'] }), {
      season, days, gradeHeadcounts: [120],
    }).map(({ pointer }) => pointer);
    expect(pointers).toEqual(['#/grade', '#/interests', '#/accessibleSeats', '#/rankedDays/1']);
    expect(judge({ accessibleSeats: 31, bands: [] })).toThrow('고칠 곳이 2곳 있습니다');
  });
});

describe('kinds', () => {
  it('want a class for a class visit', () => {
    expect(judge({ kind: 'class-visit' })).toThrow('반을 적어야');
    expect(judge({ kind: 'class-visit', classLabel: '1-3반' })).not.toThrow();
  });
  it('give a package its buses, and nobody else', () => {
    expect(settle({ ...draft, kind: 'package', headcount: 90 }).buses).toBe(3);
    expect(settle(draft).buses).toBeNull();
    expect(judge({ buses: 1 })).toThrow('원클릭 패키지');
    expect(judge({ kind: 'package', buses: 31 })).toThrow('30대');
  });
  it('let a talk come from anywhere: the mentor travels', () => expect(settle({ ...draft, kind: 'talk' }).maxKm).toBe(100));
});

describe('season rules in a wish', () => {
  it('fill in group sizes the school left out', () =>
    expect(settle(draft, { minGroup: 4, maxGroup: 10 })).toMatchObject({ minGroup: 4, maxGroup: 10 }));
  it('give way to what the school asks for', () =>
    expect(settle({ ...draft, minGroup: 12 }, { minGroup: 4, maxGroup: 10 })).toMatchObject({ minGroup: 12, maxGroup: null }));
});

describe('when wishes are taken', () => {
  const at = (state: SeasonState, takesLateWishes = false) => () => assertWishesOpen({
    id: 's', wishesDueAt: new Date('2027-04-01T09:00:00Z'), opensAt: new Date('2027-03-01T00:00:00Z'), state, takesLateWishes,
  });
  it('until the deadline', () => expect(at('open')).not.toThrow());
  it('not before the season opens', () => {
    expect(at('upcoming')).toThrow(WishesNotOpenYet);
    expect(at('upcoming', true)).toThrow('2027년 3월 1일 09:00부터');
  });
  it('after the deadline only where the season says so', () => {
    expect(at('closed')).toThrow(WishesClosed);
    expect(at('closed', true)).not.toThrow();
  });
  it('never after publication', () => expect(at('published', true)).toThrow(WishesClosed));
  it('in Seoul time', () => expect(momentInWords(new Date('2027-03-31T15:30:00Z'))).toBe('2027년 4월 1일 00:30'));
});

import { assertReleased, assertSeasonHolds, seasonFaults } from './season-rules.js';
import { type SeasonDraft, termsOf } from './season.js';

const dates = { title: '2027학년도 1학기', firstDay: '2027-03-02', lastDay: '2027-07-16', wishesDueAt: new Date('2027-01-15T09:00:00Z') };
const faultsOf = (changes: Partial<SeasonDraft>): string[] => seasonFaults(termsOf(changes, dates)).map(({ pointer }) => pointer);

describe('season rules', () => {
  it('hold for a plain season', () => expect(faultsOf({})).toEqual([]));
  it.each<[string, Partial<SeasonDraft>, string[]]>([
    ['no title', { title: ' ' }, ['#/title']],
    ['days upside down', { lastDay: '2027-03-01' }, ['#/lastDay']],
    ['too long', { lastDay: '2027-10-01' }, ['#/lastDay']],
    ['a deadline on the first day', { wishesDueAt: new Date('2027-03-01T15:00:00Z') }, ['#/wishesDueAt']],
    ['a deadline inside the lead time', { leadDays: 60 }, ['#/wishesDueAt']],
    ['opening after the deadline', { opensAt: new Date('2027-01-15T09:00:00Z') }, ['#/opensAt']],
    ['release before the deadline', { releaseAt: new Date('2027-01-15T08:59:59Z') }, ['#/releaseAt']],
    ['release inside the lead time', { releaseAt: new Date('2027-02-20T00:00:00Z'), leadDays: 14 }, ['#/releaseAt']],
    ['groups upside down', { minGroup: 8, maxGroup: 4 }, ['#/maxGroup']],
    ['a goal nobody could mean', { goals: { weekPeakToMean: 0.5 } }, ['#/goals/weekPeakToMean']],
  ])('refuse %s', (_, changes, pointers) => expect(faultsOf(changes)).toEqual(pointers));
  it('tell all faults at once', () => {
    expect(faultsOf({ title: '', lastDay: '2027-03-01', opensAt: new Date('2027-02-01T00:00:00Z'), minGroup: 8, maxGroup: 4 }))
      .toEqual(['#/title', '#/lastDay', '#/opensAt', '#/maxGroup']);
    expect(() => assertSeasonHolds(termsOf({ title: '', lastDay: '2027-03-01' }, dates))).toThrow('고칠 곳이 2곳 있습니다');
  });
  it('keep what a change leaves out', () => {
    const before = termsOf({ mostWishes: 4, releaseAt: new Date('2027-02-01T00:00:00Z') }, dates);
    expect(termsOf({ title: '새 이름' }, before)).toMatchObject({ title: '새 이름', mostWishes: 4, releaseAt: before.releaseAt });
    expect(termsOf({ mostWishes: null }, before).mostWishes).toBeNull();
  });
});

describe('release', () => {
  const season = { id: 's', title: '1학기', releaseAt: new Date('2027-02-01T00:00:00Z') };
  it('comes for all schools at once, not a moment earlier', () => {
    expect(() => assertReleased(season, new Date('2027-01-31T23:59:59Z'))).toThrow('2027년 2월 1일 09:00에 모든 학교에 함께');
    expect(() => assertReleased(season, season.releaseAt)).not.toThrow();
  });
  it('is when the director publishes, unless a date was announced', () => expect(() => assertReleased({ ...season, releaseAt: null }, new Date(0))).not.toThrow());
});

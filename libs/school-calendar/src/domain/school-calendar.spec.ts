import type { RawEvent } from './raw-event.js';
import { schoolCalendar } from './school-calendar.js';

const line = (name: string, startsOn: string, more: Partial<RawEvent> = {}): RawEvent => ({ schoolCode: 'S1', name, startsOn, endsOn: startsOn, ...more });
const calendar = (...lines: RawEvent[]): [string, string, string, string, number[]][] =>
  schoolCalendar('S1', lines).map(({ name, kind, startsOn, endsOn, grades }) => [name, kind, startsOn, endsOn, grades]);

describe('one school calendar', () => {
  it('fills the vacation between the closing ceremony and the next term', () => {
    expect(calendar(line('여름방학식', '2027-07-20'), line('개학식', '2027-08-17'))).toEqual([
      ['여름방학식', 'school-event', '2027-07-20', '2027-07-20', []], ['여름방학', 'vacation', '2027-07-21', '2027-08-16', []], ['개학식', 'school-event', '2027-08-17', '2027-08-17', []],
    ]);
    expect(calendar(line('방학식', '2027-12-30'), line('시업식', '2028-03-02')).find(([, kind]) => kind === 'vacation')).toEqual(['겨울방학', 'vacation', '2027-12-31', '2028-03-01', []]);
    expect(calendar(line('여름방학', '2027-07-21'), line('개학', '2027-08-17')).filter(([, kind]) => kind === 'vacation').at(-1)).toEqual(['여름방학', 'vacation', '2027-07-21', '2027-08-16', []]);
  });

  it('leaves a vacation alone that the school wrote itself, and never guesses one without an end', () => {
    expect(calendar(line('여름방학식', '2027-07-20'), line('여름방학', '2027-07-21', { endsOn: '2027-08-15' }), line('개학식', '2027-08-17')).filter(([, kind]) => kind === 'vacation')).toHaveLength(1);
    expect(calendar(line('여름방학식', '2027-07-20')).filter(([, kind]) => kind === 'vacation')).toEqual([]);
    expect(calendar(line('봄방학식', '2027-02-10'), line('2학기 개학식', '2027-08-17')).filter(([, kind]) => kind === 'vacation')).toEqual([]);
  });

  it('joins an event entered day by day, over a weekend too', () => {
    expect(calendar(line('기말고사', '2027-07-02'), line('기말고사', '2027-07-01'), line('기말고사', '2027-07-05'))).toEqual([['기말고사', 'exam', '2027-07-01', '2027-07-05', []]]);
    expect(calendar(line('동아리', '2027-07-01'), line('동아리', '2027-07-02'))).toHaveLength(2);
  });

  it('joins the rows of an event entered once a grade', () => {
    expect(calendar(line('지필평가', '2027-04-27', { grades: [2] }), line('지필평가', '2027-04-27', { grades: [3] }))).toEqual([['지필평가', 'exam', '2027-04-27', '2027-04-27', [2, 3]]]);
    expect(calendar(...[1, 2, 3].map((grade) => line('체육대회', '2027-05-07', { grades: [grade] })))[0]?.[4]).toEqual([]);
  });

  it('drops the weekly Saturdays and names a blank day off', () => {
    expect(calendar(line('토요휴업일', '2027-04-24', { dayOff: '휴업일' }), line('', '2027-05-04', { dayOff: '휴업일' }))).toEqual([['휴업일', 'closure', '2027-05-04', '2027-05-04', []]]);
  });

  it('frees grade 1 where an exam without grades lies beside a career day', () => {
    expect(calendar(line('중간고사', '2027-04-28', { endsOn: '2027-04-30' }), line('진로탐색', '2027-04-28', { endsOn: '2027-04-30' }))).toEqual([
      ['중간고사', 'exam', '2027-04-28', '2027-04-30', [2, 3]], ['진로탐색', 'career-day', '2027-04-28', '2027-04-30', [1]],
    ]);
    expect(calendar(line('중간고사', '2027-04-28'))[0]?.[4]).toEqual([]);
  });

  it('reads beside an exam whose exam it is, and what the others do', () => {
    const kindsAndGrades = (...lines: RawEvent[]) => Object.fromEntries(calendar(...lines).map(([name, kind, , , grades]) => [name, [kind, grades]]));
    // Grade 3 sits its finals while grade 2 sits midterms and grade 1 goes out.
    expect(kindsAndGrades(line('중간고사', '2027-10-26', { endsOn: '2027-10-28' }), line('기말고사', '2027-10-26', { endsOn: '2027-10-28' }), line('진로탐색', '2027-10-26', { endsOn: '2027-10-28' })))
      .toEqual({ 중간고사: ['exam', [2]], 기말고사: ['exam', [3]], 진로탐색: ['career-day', [1]] });
    expect(kindsAndGrades(line('기말고사(3학년)', '2027-07-06', { endsOn: '2027-07-08' }), line('진로탐색활동', '2027-07-06', { endsOn: '2027-07-08' })))
      .toEqual({ '기말고사(3학년)': ['exam', [3]], 진로탐색활동: ['career-day', [1, 2]] });
    // Lessons of one day stay lessons, and a kind a person gave stays theirs.
    expect(kindsAndGrades(line('중간고사', '2027-04-28', { endsOn: '2027-04-29' }), line('진로교육', '2027-04-28', { endsOn: '2027-04-29' }))['진로교육']).toEqual(['career-day', [1]]);
    expect(kindsAndGrades(line('중간고사', '2027-04-28', { endsOn: '2027-04-29' }), line('진로교육', '2027-04-28'))['진로교육']).toEqual(['ordinary', []]);
    expect(kindsAndGrades(line('중간고사', '2027-04-28', { endsOn: '2027-04-29' }), line('진로교육', '2027-04-28', { endsOn: '2027-04-29', kind: 'ordinary' }))['진로교육']?.[0]).toBe('ordinary');
  });

  it('does not close half a year for an entry that only spans it, and believes a kind a person gave', () => {
    expect(calendar(line('체험학습', '2027-03-02', { endsOn: '2027-08-31' }))[0]?.[1]).toBe('ordinary');
    expect(calendar(line('솔향제', '2027-05-20', { kind: 'school-event' }))[0]?.[1]).toBe('school-event');
  });
});

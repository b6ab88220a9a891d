import { classifyEvent } from './classify-event.js';
import { timetableWeekday } from './timetable-weekday.js';

describe('a day taught by another weekday', () => {
  it.each([
    ['화요일 수업', 2], ['화요일수업', 2], ['금요일 대체수업', 5], ['금요일시간표(1~6), 자(7)', 5], ['수요일시간표(5,6,1,2), 학생회선거(5~6교시)', 3], ['월요일 교육과정 운영', 1], ['(목)시간표', 4],
    ['월요일 수업(재량휴업일 대체)', 1], ['화요일 수업'.normalize('NFD'), 2],
  ])('%s keeps its weekday, and school is on', (name, weekday) => {
    expect([timetableWeekday(name), classifyEvent(name, { dayOff: '해당없음' }).kind, classifyEvent(name, { dayOff: '휴업일' }).kind]).toEqual([weekday, 'ordinary', 'ordinary']);
  });

  it.each(['수업(1~6),자(1)', '월요일', '월요일 재량휴업일', '토요휴업일', '수요일 진로체험', '일요일 출석수업일', ''])('%s names none', (name) => expect(timetableWeekday(name)).toBeUndefined());

  it('closes where the closed day is all it says', () => expect(classifyEvent('월요일 재량휴업일').kind).toBe('closure'));
});

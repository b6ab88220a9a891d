import { type HostedVisit, hostedHalfDays, hoursOf } from './volunteer-hours.js';

const visit: HostedVisit = { heldOn: '2026-10-14', band: 'am', schoolName: '개봉중', programmeTitle: '제빵', students: 8, arrivedAt: null, departedAt: null, programmeHours: null };
const at = (time: string) => new Date(`2026-10-14T${time}:00+09:00`);

describe('the hours a host gave', () => {
  it('go by the clock, by the programme, by the usual half-day', () => {
    expect(hoursOf({ ...visit, arrivedAt: at('10:00'), departedAt: at('12:40'), programmeHours: 4 })).toBe(2.5);
    expect(hoursOf({ ...visit, arrivedAt: at('10:00'), programmeHours: 3 })).toBe(3);
    expect(hoursOf(visit)).toBe(2);
  });

  it('are never a whole day because a clock was not stopped', () => {
    expect(hoursOf({ ...visit, arrivedAt: at('10:00'), departedAt: at('23:00') })).toBe(8);
    expect(hoursOf({ ...visit, arrivedAt: at('10:00'), departedAt: at('10:05') })).toBe(2);
  });

  it('are counted once when parties come together', () => {
    expect(hostedHalfDays([visit, { ...visit, schoolName: '구로중', students: 5, programmeHours: 3 }, { ...visit, heldOn: '2026-10-07' }])).toEqual([
      { heldOn: '2026-10-07', band: 'am', schools: ['개봉중'], programmeTitle: '제빵', students: 8, hours: 2 },
      { heldOn: '2026-10-14', band: 'am', schools: ['개봉중', '구로중'], programmeTitle: '제빵', students: 13, hours: 3 },
    ]);
  });
});

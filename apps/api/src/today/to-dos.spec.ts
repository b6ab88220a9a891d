import type { BookingView } from '#booking';
import type { ClearanceView } from '#safety-inspection';
import { type BunchingView, type RunView, type SeasonView, USUAL_SEASON_RULES } from '#school-scheduling';
import { type TodayFacts, toDosOf } from './to-dos.js';

const season: SeasonView = { ...USUAL_SEASON_RULES, id: 's1', title: '1학기', firstDay: '2027-03-02', lastDay: '2027-07-16', wishesDueAt: new Date(0), state: 'open', version: 1 };
const quiet: TodayFacts = { season: undefined, bunching: undefined, runs: [], clearances: [], unanswered: [], mails: { waiting: 3, refused: 0, dead: 0 }, onHolidays: [], inspectionRequests: [], negotiations: 0, unknownCalendars: 0, schools: 0, schoolsWithWishes: 0 };
const bunching: BunchingView = {
  weeks: [{ week: '2027-04-12', wished: 300, seats: 200 }, { week: '2027-04-19', wished: 500, seats: 200 }, { week: '2027-04-26', wished: 10, seats: 200 }],
  days: [], peakToMean: 2, overfullWeeks: 2, sharedDays: [], similarSchools: [],
};
const clearance = (state: ClearanceView['state'], openingsWithout = 0) => ({ state, openingsWithout }) as ClearanceView;

describe('to-dos', () => {
  it('begin with visits on days that have become holidays', () =>
    expect(toDosOf({ ...quiet, season, bunching, onHolidays: [{ heldOn: '2027-05-03' }, { heldOn: '2027-04-30' }] as BookingView[] })[0])
      .toEqual({ code: 'BOOKINGS_ON_HOLIDAYS', count: 2, link: '/holidays', facts: { day: '2027-04-30' } }));
  it('name dates in dispute before hosts that are late, and schools whose calendar nobody knows', () =>
    expect(toDosOf({ ...quiet, season, schools: 39, schoolsWithWishes: 39, negotiations: 2, unknownCalendars: 3, unanswered: [{ venueId: 'v', answerDueOn: '2027-02-03' }] as BookingView[] }))
      .toMatchObject([{ code: 'NEGOTIATIONS_WAIT', count: 2, link: '/negotiations' }, { code: 'HOSTS_LATE' }, { code: 'CALENDARS_UNKNOWN', count: 3, link: '/schools', facts: { schools: 39 } }]));
  it('begin with venues somebody was worried about', () =>
    expect(toDosOf({ ...quiet, onHolidays: [{ heldOn: '2027-05-03' }] as BookingView[], inspectionRequests: [{ venueName: '늘봄동물병원', requestedOn: '2027-04-12' }] }))
      .toMatchObject([{ code: 'INSPECTIONS_REQUESTED', count: 1, link: '/inspections', facts: { venue: '늘봄동물병원', day: '2027-04-12' } }, { code: 'BOOKINGS_ON_HOLIDAYS' }]));
  it('leave a quiet day quiet', () => expect(toDosOf(quiet)).toEqual([]));
  it('name overfull weeks with the busiest of them, until a plan is published', () => {
    expect(toDosOf({ ...quiet, season, bunching })).toEqual([
      { code: 'WEEKS_OVERFULL', count: 2, link: '/seasons/s1', facts: { excess: 400, week: '2027-04-19', wished: 500, seats: 200, seasonId: 's1' } },
    ]);
    expect(toDosOf({ ...quiet, season: { ...season, state: 'published' }, bunching })).toEqual([]);
  });
  it('count expired inspections and the openings they hold up', () =>
    expect(toDosOf({ ...quiet, clearances: [clearance('expired', 4), clearance('expired', 1), clearance('never', 9), clearance('valid')] }))
      .toMatchObject([{ code: 'INSPECTIONS_EXPIRED', count: 2, facts: { openings: 5 } }]));
  it('count hosts that are late, not their bookings', () =>
    expect(toDosOf({ ...quiet, unanswered: [{ venueId: 'v', answerDueOn: '2027-02-03' }, { venueId: 'v', answerDueOn: '2027-02-01' }] as BookingView[] }))
      .toMatchObject([{ code: 'HOSTS_LATE', count: 1, facts: { bookings: 2, oldestDueOn: '2027-02-01' } }]));
  it('count schools without a wish while wishes are open', () => {
    expect(toDosOf({ ...quiet, season, schools: 39, schoolsWithWishes: 30 })).toMatchObject([{ code: 'WISHES_MISSING', count: 9 }]);
    expect(toDosOf({ ...quiet, season: { ...season, state: 'closed' }, schools: 39, schoolsWithWishes: 30 })).toEqual([]);
  });
  it('point at the newest finished plan', () =>
    expect(toDosOf({ ...quiet, season, runs: [{ id: 'r2', status: 'done' }, { id: 'r1', status: 'done' }, { id: 'r0', status: 'failed' }] as RunView[] }))
      .toMatchObject([{ code: 'PLAN_READY', count: 2, facts: { runId: 'r2' } }]));
  it('tell of mails that were refused or given up, not of mails on their way', () =>
    expect(toDosOf({ ...quiet, mails: { waiting: 3, refused: 1, dead: 2 } })).toMatchObject([{ code: 'MAIL_STUCK', count: 3 }]));
});

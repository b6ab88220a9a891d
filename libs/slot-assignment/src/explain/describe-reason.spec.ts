import type { Reason } from '../model/reason.js';
import { describeReason } from './describe-reason.js';

const at = { date: '2027-05-07', band: 'pm' } as const;
const ONE_OF_EACH: { readonly [C in Reason['code']]: Extract<Reason, { readonly code: C }> } = {
  WISH_KEPT: { code: 'WISH_KEPT', rank: 2 }, NEAREST_FREE: { code: 'NEAREST_FREE', days: 5 }, MOVED_FROM_WISH: { code: 'MOVED_FROM_WISH', days: 9 },
  WISH_FULL: { code: 'WISH_FULL', ...at, free: 12, needed: 80 }, WISH_NOT_POSSIBLE: { code: 'WISH_NOT_POSSIBLE', ...at, because: 'HOLIDAY' },
  WEEK_FULL: { code: 'WEEK_FULL', week: '2027-05-03', requested: 600, capacity: 410 }, SPREAD: { code: 'SPREAD', week: '2027-05-03', requested: 600, average: 210 }, TRADED: { code: 'TRADED', ...at },
  FIELDS_MATCHED: { code: 'FIELDS_MATCHED', percent: 81 }, FAIR: { code: 'FAIR', satisfaction: 84, average: 83 }, PARTLY_SERVED: { code: 'PARTLY_SERVED', served: 90, headcount: 100 }, PINNED: { code: 'PINNED' }, LOCKED: { code: 'LOCKED' },
  NO_DATE_GIVEN: { code: 'NO_DATE_GIVEN' }, HOLIDAY: { code: 'HOLIDAY', dates: 2 }, NO_VENUE_FOR_LEVEL: { code: 'NO_VENUE_FOR_LEVEL', level: 'high' }, NO_VENUE_IN_REACH: { code: 'NO_VENUE_IN_REACH', maxKm: 3 },
  VENUES_CLOSED: { code: 'VENUES_CLOSED', dates: 3 }, INSPECTION_EXPIRED: { code: 'INSPECTION_EXPIRED', venues: 4 }, ACCESSIBLE_SEATS: { code: 'ACCESSIBLE_SEATS', needed: 3, found: 1 },
  TOO_FEW_PARTIES: { code: 'TOO_FEW_PARTIES', maxParties: 5, reachable: 40, needed: 60 }, MIN_SERVED_UNREACHABLE: { code: 'MIN_SERVED_UNREACHABLE', minServed: 60, reachable: 40 },
  VENUES_FULL: { code: 'VENUES_FULL', week: '2027-05-03', free: 30, needed: 60 }, TRY_OTHER_BAND: { code: 'TRY_OTHER_BAND', ...at }, TRY_OTHER_DATE: { code: 'TRY_OTHER_DATE', ...at },
  TRY_FARTHER: { code: 'TRY_FARTHER', maxKm: 6, ...at }, TRY_MORE_PARTIES: { code: 'TRY_MORE_PARTIES', maxParties: 8, ...at }, TRY_FEWER_STUDENTS: { code: 'TRY_FEWER_STUDENTS', minServed: 50, ...at },
  TRY_WITHOUT_ACCESSIBLE: { code: 'TRY_WITHOUT_ACCESSIBLE', found: 1, ...at }, FURTHER: { code: 'FURTHER', ...at, km: 4.1, now: 2.3 }, FEWER_MATCHED: { code: 'FEWER_MATCHED', ...at, percent: 61, now: 82 }, FROZEN: { code: 'FROZEN', dates: 2 },
  KEPT: { code: 'KEPT' }, FAIR_TURN: { code: 'FAIR_TURN' }, DAY_CLOSED: { code: 'DAY_CLOSED', dates: 1 }, MENDED: { code: 'MENDED', students: 12, because: 'VENUE_GONE' }, RESCHEDULED: { code: 'RESCHEDULED', ...at, because: 'DAY_CLOSED' }, NEWLY_SERVED: { code: 'NEWLY_SERVED' },
  MADE_ROOM: { code: 'MADE_ROOM', parties: 2 }, AGREED: { code: 'AGREED' }, NOT_POSSIBLE: { code: 'NOT_POSSIBLE', ...at, because: 'VENUES_CLOSED' }, DATE_FULL: { code: 'DATE_FULL', ...at, free: 12, needed: 80 },
  DATE_NOT_ASKED: { code: 'DATE_NOT_ASKED', ...at }, SAME_WEEK: { code: 'SAME_WEEK', week: '2027-05-03', visits: 1 }, WEEK_CROWDED: { code: 'WEEK_CROWDED', week: '2027-05-03', students: 900, average: 400 },
  QUIETER_WEEK: { code: 'QUIETER_WEEK', week: '2027-05-03', students: 300, than: 700 }, OTHERS_ASKED: { code: 'OTHERS_ASKED', requests: 2 }, MORE_SERVED: { code: 'MORE_SERVED', requests: 2, students: 61 },
  FEWER_SERVED: { code: 'FEWER_SERVED', requests: 1, students: 28 }, SAME_SERVED: { code: 'SAME_SERVED' }, PEAK_CHANGED: { code: 'PEAK_CHANGED', from: 1.6, to: 1.4 }, DATES_CHANGED: { code: 'DATES_CHANGED', dates: 3 },
  STILL_WAITING: { code: 'STILL_WAITING', requests: 4 }, TRY_DATE_OUTSIDE: { code: 'TRY_DATE_OUTSIDE', ...at }, TRY_MORE_VISITS: { code: 'TRY_MORE_VISITS', venues: ['v1'], ...at },
  TRY_OPEN_VISITS: { code: 'TRY_OPEN_VISITS', visits: 2, week: '2027-05-03', venues: ['v1', 'v2'], ...at }, TRY_RENEWED_INSPECTION: { code: 'TRY_RENEWED_INSPECTION', venues: ['v1', 'v2'], ...at },
};

describe('describeReason', () => {
  it.each(Object.values(ONE_OF_EACH))('has a whole sentence for $code in Korean and in English', (reason) => {
    expect(describeReason(reason, 'ko')).toMatch(/[가-힣].*다(\([^)]*\))?\.$/u);
    expect(describeReason(reason, 'en')).toMatch(/^[A-Z0-9].*\.$/);
  });

  it('puts its figures into the sentence, in a teacher\'s words', () => {
    expect(describeReason(ONE_OF_EACH.WEEK_FULL, 'ko')).toBe('5월 3일 주에는 600명이 희망했지만 자리는 410석뿐입니다.');
    expect(describeReason(ONE_OF_EACH.WISH_KEPT, 'en')).toBe('The date is the school\'s wish number 2.');
  });

  it('never calls too few what is enough: seats may be left that no group fits', () => {
    const reason = { ...ONE_OF_EACH.WISH_FULL, free: 25, needed: 25 };
    expect(describeReason(reason, 'ko')).toMatch(/자리는 남았지만 25명을 모둠으로 나누어 보낼 수 없습니다\.$/);
    expect(describeReason(reason, 'en')).toMatch(/has seats left, but not in groups that fit 25 students\.$/);
  });
});

import type { Band } from '../model/problem.js';
import type { ChangeCause, Reason, StaticRule } from '../model/reason.js';

export type Language = 'ko' | 'en';
type Code = Reason['code'];
type ReasonOf<C extends Code> = Extract<Reason, { readonly code: C }>;
/** A code without a sentence in both languages does not compile. */
type Sentences = { readonly [C in Code]: { readonly [L in Language]: (reason: ReasonOf<C>) => string } };

const BAND: Record<Language, Record<Band, string>> = { ko: { am: '오전', pm: '오후' }, en: { am: 'morning', pm: 'afternoon' } };

/** The Korean band with the particle its last syllable asks for. */
const TOPIC: Record<Band, string> = { am: '오전은', pm: '오후는' };
const SUBJECT: Record<Band, string> = { am: '오전이', pm: '오후가' };

const RULE: Record<StaticRule, Record<Language, string>> = {
  HOLIDAY: { ko: '휴일입니다', en: 'it is a holiday' },
  NO_VENUE_FOR_LEVEL: { ko: '이 학교급을 받는 체험처가 없습니다', en: 'no venue takes schools of this level' },
  NO_VENUE_IN_REACH: { ko: '이동 가능한 거리 안에 체험처가 없습니다', en: 'no venue lies within reach' },
  VENUES_CLOSED: { ko: '그때 문을 여는 체험처가 없습니다', en: 'no venue in reach is open then' },
  INSPECTION_EXPIRED: { ko: '안전점검 기한이 지나 자리가 모자랍니다', en: 'too many venues lack a valid inspection then' },
  ACCESSIBLE_SEATS: { ko: '휠체어로 갈 수 있는 자리가 모자랍니다', en: 'there are too few accessible seats' },
  TOO_FEW_PARTIES: { ko: '모둠 수 안에서 나눌 수 있는 자리가 모자랍니다', en: 'the allowed number of groups cannot hold the students' },
  MIN_SERVED_UNREACHABLE: { ko: '최소 인원을 받을 자리가 없습니다', en: 'the least number of students cannot be seated' },
  FROZEN: { ko: '이미 확정된 기간입니다', en: 'the plan is fixed for that time' },
  DAY_CLOSED: { ko: '외출이 모두 취소된 날입니다', en: 'nobody goes out that day' },
};

const CAUSE: Record<ChangeCause, Record<Language, string>> = {
  VENUE_GONE: { ko: '체험처 한 곳이 운영을 멈추었습니다', en: 'a venue has stopped taking visits' },
  HOST_DECLINED: { ko: '체험처가 받지 못하게 되었습니다', en: 'a host cannot take the visit' },
  INSPECTION_EXPIRED: { ko: '체험처의 안전점검 기한이 지납니다', en: 'the safety inspection of a venue runs out' },
  OPENING_CLOSED: { ko: '체험처가 그 시간을 닫았습니다', en: 'a venue has closed that session' },
  DAY_CLOSED: { ko: '그날 외출이 모두 취소되었습니다', en: 'nobody goes out that day' },
  REQUEST_CHANGED: { ko: '희망 내용이 바뀌었습니다', en: 'the request has changed' },
  OTHERS_NEEDED_ROOM: { ko: '자리를 잃은 다른 희망에 양보했습니다', en: 'another request had lost its places' },
};

const SENTENCES: Sentences = {
  WISH_KEPT: { ko: ({ rank }) => `${rank}순위 희망 날짜에 배정되었습니다.`, en: ({ rank }) => `The date is the school's wish number ${rank}.` },
  NEAREST_FREE: {
    ko: ({ days }) => `1순위 희망일에서 가장 가까운 빈 날짜입니다(${days}일 차이).`,
    en: ({ days }) => `The nearest date with free places, ${days} days from the first wish.`,
  },
  MOVED_FROM_WISH: {
    ko: ({ days }) => `학교가 가능하다고 한 날짜입니다(1순위와 ${days}일 차이).`,
    en: ({ days }) => `A date the school said it can accept, ${days} days from the first wish.`,
  },
  WISH_FULL: {
    ko: ({ date, band, free, needed }) => `희망한 ${dayKo(date)} ${TOPIC[band]} ${fullKo(free, needed)}.`,
    en: ({ date, band, free, needed }) => `The wished ${date} ${BAND.en[band]} ${fullEn(free, needed)}.`,
  },
  WISH_NOT_POSSIBLE: {
    ko: ({ date, band, because }) => `희망한 ${dayKo(date)} ${TOPIC[band]} ${RULE[because].ko}.`,
    en: ({ date, band, because }) => `The wished ${date} ${BAND.en[band]} is not possible: ${RULE[because].en}.`,
  },
  WEEK_FULL: {
    ko: ({ week, requested, capacity }) => `${dayKo(week)} 주에는 ${requested}명이 희망했지만 자리는 ${capacity}석뿐입니다.`,
    en: ({ week, requested, capacity }) => `In the week of ${week} ${requested} students wished to go, but there are only ${capacity} seats.`,
  },
  SPREAD: {
    ko: ({ week, requested, average }) => `한산한 주로 나누었습니다. ${dayKo(week)} 주 희망 ${requested}명, 주 평균 ${average}명입니다.`,
    en: ({ week, requested, average }) => `Spread to a quieter week: ${requested} students wished the week of ${week}, the average is ${average}.`,
  },
  TRADED: {
    ko: ({ date, band }) => `${dayKo(date)} ${BAND.ko[band]}보다 전체 희망이 더 많이 이루어지는 날짜입니다.`,
    en: ({ date, band }) => `More wishes come true on this date than on ${date} ${BAND.en[band]}.`,
  },
  FURTHER: {
    ko: ({ date, band, km, now }) => `${dayKo(date)} ${TOPIC[band]} ${km}km, 지금은 ${now}km 거리의 체험처입니다.`,
    en: ({ date, band, km, now }) => `On ${date} ${BAND.en[band]} the venues are ${km} km away on average, now ${now} km.`,
  },
  FEWER_MATCHED: {
    ko: ({ date, band, percent, now }) => `${dayKo(date)} ${TOPIC[band]} 관심 분야 일치가 ${percent}%, 지금은 ${now}%입니다.`,
    en: ({ date, band, percent, now }) => `On ${date} ${BAND.en[band]} ${percent}% get a field they chose, now ${now}%.`,
  },
  FIELDS_MATCHED: { ko: ({ percent }) => `학생의 ${percent}%가 관심 있는 직업 분야의 체험처에 갑니다.`, en: ({ percent }) => `${percent}% of the students visit a job field they are interested in.` },
  FAIR: {
    ko: ({ satisfaction, average }) => `이 학교의 전체 만족도는 ${satisfaction}점, 지역 평균은 ${average}점입니다.`,
    en: ({ satisfaction, average }) => `Over all its requests the school reaches ${satisfaction} points; the average is ${average}.`,
  },
  FAIR_TURN: { ko: () => '지난 학기에 양보한 학교를 먼저 배려했습니다.', en: () => 'Schools that gave way last term go first.' },
  PARTLY_SERVED: { ko: ({ served, headcount }) => `${headcount}명 가운데 ${served}명의 자리를 마련했습니다.`, en: ({ served, headcount }) => `${served} of ${headcount} students have a place.` },
  PINNED: { ko: () => '이미 확정된 배정이라 그대로 두었습니다.', en: () => 'The assignment was already confirmed and stays as it is.' },
  LOCKED: { ko: () => '센터 담당자가 고정한 날짜입니다.', en: () => 'The centre has fixed this date.' },
  NO_DATE_GIVEN: { ko: () => '가능한 날짜를 한 개도 적지 않았습니다.', en: () => 'The request names no possible date.' },
  HOLIDAY: { ko: ({ dates }) => `적어 낸 날짜 ${dates}개가 휴일입니다.`, en: ({ dates }) => `${dates} of the named dates are holidays.` },
  NO_VENUE_FOR_LEVEL: { ko: ({ level }) => `${levelKo(level)} 학생을 받는 체험처가 없습니다.`, en: ({ level }) => `No venue takes ${level} schools.` },
  NO_VENUE_IN_REACH: { ko: ({ maxKm }) => `${maxKm}km 안에 갈 수 있는 체험처가 없습니다.`, en: ({ maxKm }) => `There is no suitable venue within ${maxKm} km.` },
  VENUES_CLOSED: { ko: ({ dates }) => `적어 낸 날짜 ${dates}개에는 갈 수 있는 체험처가 열지 않습니다.`, en: ({ dates }) => `On ${dates} of the named dates every venue in reach is closed.` },
  INSPECTION_EXPIRED: {
    ko: ({ venues }) => `체험처 ${venues}곳의 안전점검 기한이 지나 갈 수 없습니다.`,
    en: ({ venues }) => `${venues} venues cannot be visited then because their inspection has run out.`,
  },
  ACCESSIBLE_SEATS: {
    ko: ({ needed, found }) => `휠체어로 갈 수 있는 자리가 ${needed}석 필요하지만 ${found}석뿐입니다.`,
    en: ({ needed, found }) => `${needed} accessible seats are needed, but there are only ${found}.`,
  },
  TOO_FEW_PARTIES: {
    ko: ({ maxParties, reachable, needed }) => `모둠 ${maxParties}개로는 ${reachable}명까지여서 최소 ${needed}명에 못 미칩니다.`,
    en: ({ maxParties, reachable, needed }) => `With at most ${maxParties} groups ${reachable} students can go, fewer than the least ${needed}.`,
  },
  MIN_SERVED_UNREACHABLE: {
    ko: ({ minServed, reachable }) => `최소 ${minServed}명이 가야 하는데 갈 수 있는 자리는 ${reachable}석입니다.`,
    en: ({ minServed, reachable }) => `At least ${minServed} students must go, but the venues in reach hold ${reachable}.`,
  },
  VENUES_FULL: {
    ko: ({ week, free, needed }) => `${dayKo(week)} 주는 ${needed}명이 필요한데 ${free > 0 ? `많아야 ${free}석 남았습니다` : '빈자리가 없습니다'}.`,
    en: ({ week, free, needed }) => `The week of ${week} has ${free} seats left on its best day; at least ${needed} are needed.`,
  },
  DAY_CLOSED: { ko: ({ dates }) => `적어 낸 날짜 ${dates}개는 외출이 모두 취소된 날입니다.`, en: ({ dates }) => `On ${dates} of the named dates nobody goes out.` },
  FROZEN: { ko: ({ dates }) => `적어 낸 날짜 ${dates}개는 이미 확정된 기간입니다.`, en: ({ dates }) => `${dates} of the named dates lie in the time already fixed.` },
  TRY_OTHER_BAND: { ko: ({ date, band }) => `${dayKo(date)} ${BAND.ko[band]}도 가능하면 배정됩니다.`, en: ({ date, band }) => `The ${BAND.en[band]} of ${date} would work.` },
  TRY_OTHER_DATE: { ko: ({ date, band }) => `기간 안의 ${dayKo(date)} ${SUBJECT[band]} 가능하면 배정됩니다.`, en: ({ date, band }) => `The ${BAND.en[band]} of ${date}, within the school's own period, would work.` },
  TRY_DATE_OUTSIDE: { ko: ({ date, band }) => `기간 밖이지만 ${dayKo(date)} ${SUBJECT[band]} 가능하면 배정됩니다.`, en: ({ date, band }) => `The ${BAND.en[band]} of ${date}, outside the school's own period, would work.` },
  TRY_MORE_VISITS: {
    ko: ({ venues, date, band }) => `체험처 ${venues.length}곳이 한 번 더 받으면 ${dayKo(date)} ${BAND.ko[band]}에 배정됩니다(${venues.join(', ')}).`,
    en: ({ venues, date, band }) => `If ${venues.join(', ')} take one more visit, the ${BAND.en[band]} of ${date} works.`,
  },
  TRY_OPEN_VISITS: {
    ko: ({ visits, week, venues, date, band }) => `${dayKo(week)} 주에 방문 ${visits}건을 더 열면 ${dayKo(date)} ${BAND.ko[band]}에 배정됩니다(${venues.join(', ')}).`,
    en: ({ visits, week, venues, date, band }) => `With ${visits} more visits opened in the week of ${week} (${venues.join(', ')}) the ${BAND.en[band]} of ${date} works.`,
  },
  TRY_FARTHER: { ko: ({ maxKm, date, band }) => `${maxKm}km까지 이동할 수 있으면 ${dayKo(date)} ${BAND.ko[band]}에 배정됩니다.`, en: ({ maxKm, date, band }) => `If the students can travel up to ${maxKm} km, the ${BAND.en[band]} of ${date} would work.` },
  TRY_MORE_PARTIES: { ko: ({ maxParties, date, band }) => `모둠을 ${maxParties}개까지 나눌 수 있으면 ${dayKo(date)} ${BAND.ko[band]}에 배정됩니다.`, en: ({ maxParties, date, band }) => `With up to ${maxParties} groups the ${BAND.en[band]} of ${date} would work.` },
  TRY_FEWER_STUDENTS: { ko: ({ minServed, date, band }) => `${minServed}명만 가도 되면 ${dayKo(date)} ${BAND.ko[band]}에 배정됩니다.`, en: ({ minServed, date, band }) => `If ${minServed} students may go, the ${BAND.en[band]} of ${date} would work.` },
  TRY_WITHOUT_ACCESSIBLE: {
    ko: ({ found, date, band }) => `휠체어 자리 ${found}석으로 되면 ${dayKo(date)} ${BAND.ko[band]}에 배정됩니다.`,
    en: ({ found, date, band }) => `The ${BAND.en[band]} of ${date} works if ${found} accessible seats are enough.`,
  },
  TRY_RENEWED_INSPECTION: {
    ko: ({ venues, date, band }) => `체험처 ${venues.length}곳의 점검을 새로 하면 ${dayKo(date)} ${BAND.ko[band]}에 배정됩니다(${venues.join(', ')}).`,
    en: ({ venues, date, band }) => `With a renewed inspection of ${venues.join(', ')} the ${BAND.en[band]} of ${date} works.`,
  },
  KEPT: { ko: () => '변경 뒤에도 배정이 그대로입니다.', en: () => 'The assignment stays as it was.' },
  MENDED: {
    ko: ({ students, because }) => `날짜는 그대로, ${students}명의 체험처만 바뀝니다. ${CAUSE[because].ko}.`,
    en: ({ students, because }) => `Same date, another venue for ${students} students: ${CAUSE[because].en}.`,
  },
  RESCHEDULED: {
    ko: ({ date, band, because }) => `${dayKo(date)} ${BAND.ko[band]}에서 옮겼습니다. ${CAUSE[because].ko}.`,
    en: ({ date, band, because }) => `Moved from the ${BAND.en[band]} of ${date}: ${CAUSE[because].en}.`,
  },
  NEWLY_SERVED: { ko: () => '자리가 나서 새로 배정되었습니다.', en: () => 'Places became free, so the request has a date now.' },
  MADE_ROOM: { ko: ({ parties }) => `다른 희망을 위해 모둠 ${parties}개의 체험처나 인원이 바뀝니다.`, en: ({ parties }) => `To make room, ${parties} groups change their venue or size.` },
  AGREED: { ko: () => '합의한 날짜로 바꾸었습니다.', en: () => 'Changed to the date agreed on.' },
  NOT_POSSIBLE: {
    ko: ({ date, band, because }) => `${dayKo(date)} ${TOPIC[band]} ${RULE[because].ko}.`,
    en: ({ date, band, because }) => `${date} ${BAND.en[band]} is not possible: ${RULE[because].en}.`,
  },
  DATE_FULL: {
    ko: ({ date, band, free, needed }) => `${dayKo(date)} ${TOPIC[band]} ${fullKo(free, needed)}.`,
    en: ({ date, band, free, needed }) => `${date} ${BAND.en[band]} ${fullEn(free, needed)}.`,
  },
  DATE_NOT_ASKED: { ko: ({ date }) => `${dayKo(date)}은 학교가 적지 않은 날이라 확인이 필요합니다.`, en: ({ date }) => `${date} is not among the school's dates; ask first.` },
  SAME_WEEK: { ko: ({ week, visits }) => `${dayKo(week)} 주에 이 학교의 방문이 ${visits}건 더 있습니다.`, en: ({ week, visits }) => `The school has ${visits} more visits in the week of ${week}.` },
  WEEK_CROWDED: {
    ko: ({ week, students, average }) => `${dayKo(week)} 주가 ${students}명으로 붐빕니다(주 평균 ${average}명).`,
    en: ({ week, students, average }) => `The week of ${week} would hold ${students} students; the average is ${average}.`,
  },
  QUIETER_WEEK: {
    ko: ({ week, students, than }) => `${dayKo(week)} 주가 더 한산합니다(${students}명, 지금 주 ${than}명).`,
    en: ({ week, students, than }) => `The week of ${week} is quieter: ${students} students against ${than}.`,
  },
  OTHERS_ASKED: { ko: ({ requests }) => `다른 희망 ${requests}건의 체험처를 함께 바꾸어야 합니다.`, en: ({ requests }) => `${requests} other requests would change a venue on their day.` },
  MORE_SERVED: { ko: ({ requests, students }) => `희망 ${requests}건, 학생 ${students}명이 더 체험합니다.`, en: ({ requests, students }) => `${students} more students go out, ${requests} more requests.` },
  FEWER_SERVED: { ko: ({ requests, students }) => `희망 ${requests}건, 학생 ${students}명의 자리가 없어집니다.`, en: ({ requests, students }) => `${students} students and ${requests} requests lose their place.` },
  SAME_SERVED: { ko: () => '체험하는 학생 수는 그대로입니다.', en: () => 'As many students go out as before.' },
  PEAK_CHANGED: { ko: ({ from, to }) => `가장 붐비는 주가 평균의 ${from}배에서 ${to}배가 됩니다.`, en: ({ from, to }) => `The busiest week goes from ${from} to ${to} times the average.` },
  DATES_CHANGED: { ko: ({ dates }) => `희망 ${dates}건의 날짜가 바뀝니다.`, en: ({ dates }) => `${dates} requests change their date.` },
  STILL_WAITING: { ko: ({ requests }) => `희망 ${requests}건은 여전히 자리가 없습니다.`, en: ({ requests }) => `${requests} requests are still without a place.` },
};

/** One sentence a career teacher understands, without jargon and without naming another school. */
export function describeReason(reason: Reason, language: Language): string {
  return (SENTENCES[reason.code][language] as (reason: Reason) => string)(reason);
}

/** Seats enough may be left, and still none of the groups the school asked for can be made of them. */
function fullKo(free: number, needed: number): string {
  if (free >= needed) return `자리는 남았지만 ${needed}명을 모둠으로 나누어 보낼 수 없습니다`;
  return `${needed}명이 필요한데 ${free > 0 ? `${free}석 남았습니다` : '빈자리가 없습니다'}`;
}

function fullEn(free: number, needed: number): string {
  return free >= needed ? `has seats left, but not in groups that fit ${needed} students` : `has ${free} seats left; at least ${needed} are needed`;
}

function dayKo(day: string): string {
  return `${Number(day.slice(5, 7))}월 ${Number(day.slice(8))}일`;
}

function levelKo(level: string): string {
  return { elementary: '초등학교', middle: '중학교', high: '고등학교' }[level] ?? level;
}

import { type Band, type Day, dayInWords, DomainError, type Lang, visitInWords } from '#kernel';
import { type BookingStatus, STATUS_NAMES } from './booking-status.js';

/** Unknown, or somebody else's: from outside both look the same. */
export class BookingNotFound extends DomainError {
  readonly code = 'booking/not-found';
  readonly kind = 'not-found';
  constructor(bookingId: string) {
    super('예약을 찾을 수 없습니다.', { bookingId });
  }
}

export class OpeningNotFound extends DomainError {
  readonly code = 'booking/opening-not-found';
  readonly kind = 'not-found';
  constructor(openingId: string) {
    super('체험 일정을 찾을 수 없습니다.', { openingId });
  }
}

export class HostLinkNotFound extends DomainError {
  readonly code = 'booking/host-link-not-found';
  readonly kind = 'not-found';
  constructor() {
    super('링크가 완전하지 않습니다. 메일의 링크를 처음부터 끝까지 눌러 주세요.');
  }
}

export interface PlaceAndTime { readonly openingId: string; readonly venueName: string; readonly heldOn: Day; readonly band: Band }

const placeInWords = (at: PlaceAndTime): string => `${at.venueName} ${visitInWords(at)}`;

/** The opening has fewer free seats than asked for. */
export class SeatsExhausted extends DomainError {
  readonly code = 'booking/seats-exhausted';
  readonly kind = 'conflict';
  constructor(facts: PlaceAndTime & { readonly requested: number; readonly left: number; readonly alternatives?: readonly object[] }) {
    const left = facts.left > 0 ? `${facts.left}자리만 남았습니다` : '남은 자리가 없습니다';
    super(`${placeInWords(facts)}: ${left}. ${facts.requested}명은 갈 수 없습니다.`, { alternatives: [], ...facts });
  }
}

/** The opening takes no further group, though seats may be left. */
export class OpeningFull extends DomainError {
  readonly code = 'booking/opening-full';
  readonly kind = 'conflict';
  constructor(facts: PlaceAndTime & { readonly partiesLimit: number; readonly alternatives?: readonly object[] }) {
    super(`${placeInWords(facts)}: 한 번에 받는 모둠 ${facts.partiesLimit}개가 모두 찼습니다.`, { alternatives: [], ...facts });
  }
}

export type VenueLimit = 'day' | 'week' | 'month' | 'days-per-week' | 'days-per-month' | 'gap';

const LIMIT_WORDS: Readonly<Record<VenueLimit, (limit: number) => string>> = {
  day: (limit) => `하루에 모둠 ${limit}개까지 받으며`,
  week: (limit) => `한 주에 모둠 ${limit}개까지 받으며`,
  month: (limit) => `한 달에 모둠 ${limit}개까지 받으며`,
  'days-per-week': (limit) => `한 주에 ${limit}일까지 받으며`,
  'days-per-month': (limit) => `한 달에 ${limit}일까지 받으며`,
  gap: (limit) => `방문과 방문 사이에 ${limit}일을 비우며`,
};

/** The host takes no further group on this day: so many come already, on so many days, or so near. */
export class VenueFull extends DomainError {
  readonly code = 'booking/venue-full';
  readonly kind = 'conflict';
  constructor(facts: { readonly venueName: string; readonly per: VenueLimit; readonly limit: number; readonly heldOn: Day }) {
    super(`${facts.venueName}: ${LIMIT_WORDS[facts.per](facts.limit)}, ${dayInWords(facts.heldOn)}에는 더 받을 수 없습니다.`, facts);
  }
}

/** The host is away that day. */
export class VenueDayOff extends DomainError {
  readonly code = 'booking/venue-day-off';
  readonly kind = 'conflict';
  constructor(at: PlaceAndTime) {
    super(`${placeInWords(at)}: 체험처가 쉬는 날입니다.`, { ...at });
  }
}

/** The centre books only where the venue is insured on the day. */
export class VenueUninsured extends DomainError {
  readonly code = 'booking/venue-uninsured';
  readonly kind = 'conflict';
  constructor(at: PlaceAndTime) {
    super(`${placeInWords(at)}: 이날은 체험처의 보험이 없습니다. 센터가 새 보험을 확인한 뒤 예약할 수 있습니다.`, { ...at });
  }
}

export class OpeningNotOpen extends DomainError {
  readonly code = 'booking/opening-not-open';
  readonly kind = 'conflict';
  constructor(at: PlaceAndTime) {
    super(`${placeInWords(at)}: 지금은 받지 않는 일정입니다.`, { ...at });
  }
}

/** The day became a public holiday after the host opened it. */
export class OnHoliday extends DomainError {
  readonly code = 'booking/on-holiday';
  readonly kind = 'conflict';
  constructor(at: PlaceAndTime) {
    super(`${placeInWords(at)}: 공휴일이 된 날이라 새로 예약할 수 없습니다.`, { ...at });
  }
}

/** No valid inspection covers the day. */
export class NotCleared extends DomainError {
  readonly code = 'booking/not-cleared';
  readonly kind = 'conflict';
  constructor(at: PlaceAndTime) {
    super(`${placeInWords(at)}: 이 날까지 유효한 안전점검이 없어 예약할 수 없습니다.`, { ...at });
  }
}

export class AlreadyBooked extends DomainError {
  readonly code = 'booking/already-booked';
  readonly kind = 'conflict';
  constructor(facts: { readonly openingId: string; readonly grade: number; readonly classLabel: string | null }) {
    super(`${facts.grade}학년${facts.classLabel === null ? '' : ` ${facts.classLabel}`}은 이 일정을 이미 예약했습니다.`, facts);
  }
}

/** The same students would be in two places. Without a class label it is the whole grade that goes. */
export class GroupElsewhere extends DomainError {
  readonly code = 'booking/group-elsewhere';
  readonly kind = 'conflict';
  constructor(facts: PlaceAndTime & { readonly grade?: number; readonly classLabel?: string | null }) {
    const group = facts.grade === undefined ? '같은 학생들' : `${facts.grade}학년${facts.classLabel ? ` ${facts.classLabel}` : ''}`;
    super(`${visitInWords(facts)}에는 ${group}이 이미 다른 곳에 갑니다. 다른 날을 고르거나, 일부 반만 간다면 반을 적어 주세요.`, { ...facts });
  }
}

/** The centre caps what a school or a week takes, and this would be more. */
export class CapReached extends DomainError {
  readonly code = 'booking/cap-reached';
  readonly kind = 'conflict';
  constructor(facts: PlaceAndTime & { readonly cap: 'school-and-term' | 'week' }) {
    const full = facts.cap === 'week' ? '이 주에 센터가 보내기로 한 학생 수가 찼습니다' : '이 학교가 반년 동안 갈 수 있는 학생 수가 찼습니다';
    super(`${placeInWords(facts)}: ${full}. ${facts.cap === 'week' ? '다른 주를 골라 주세요.' : '센터와 의논해 주세요.'}`, { ...facts });
  }
}

/** A school in half a school year, or a week of all schools, that would have more students than the centre lets it. */
export type CapExceeded = { readonly students: number; readonly most: number } & (
  | { readonly cap: 'school-and-term'; readonly schoolName: string; readonly term: string }
  | { readonly cap: 'week'; readonly week: Day });

const NAMED_CAPS = 5;

export const capInWords = (over: CapExceeded, lang: Lang = 'ko'): string => {
  if (lang === 'en') return `${over.cap === 'week' ? `the week from ${dayInWords(over.week, 'en')}` : `${over.schoolName}, term ${over.term}`}: ${over.students} students, at most ${over.most}`;
  const who = over.cap === 'week' ? `${dayInWords(over.week)}부터 한 주` : `${over.schoolName} ${over.term.replace(/^(\d+)-/, '$1학년도 ')}학기`;
  return `${who} ${over.students}명(한도 ${over.most}명)`;
};

/** A plan that takes schools or weeks beyond the centre's caps; names each of them. */
export class PlanOverCaps extends DomainError {
  readonly code = 'booking/plan-over-caps';
  readonly kind = 'conflict';
  constructor(caps: readonly CapExceeded[]) {
    const more = caps.length > NAMED_CAPS ? ` 외 ${caps.length - NAMED_CAPS}건` : '';
    super(`센터가 정한 학생 수 한도를 넘는 배정안입니다: ${caps.slice(0, NAMED_CAPS).map((over) => capInWords(over)).join(', ')}${more}. 한도를 바꾸거나 배정을 줄여 주세요.`, { caps });
  }
}

/** The change is not among the legal ones, e.g. reviving a cancelled booking. */
export class IllegalTransition extends DomainError {
  readonly code = 'booking/illegal-transition';
  readonly kind = 'rule-broken';
  constructor(facts: { readonly bookingId: string; readonly from: BookingStatus; readonly to: BookingStatus }) {
    super(`‘${STATUS_NAMES[facts.from].ko}’ 상태의 예약은 ‘${STATUS_NAMES[facts.to].ko}’(으)로 바꿀 수 없습니다.`, facts);
  }
}

/** What was offered is not offered any more. */
export class OfferOver extends DomainError {
  readonly code = 'booking/offer-over';
  readonly kind = 'conflict';
  constructor({ id, status }: { readonly id: string; readonly status: BookingStatus }) {
    super(
      status === 'offer-expired' ? '답할 날이 지나 이 제안은 끝났습니다. 자리는 다음 학교로 넘어갔습니다.'
        : status === 'offer-declined' ? '이 제안은 이미 사양하셨습니다. 자리는 다음 학교로 넘어갔습니다.'
          : `이 제안은 이미 끝났습니다. 지금 상태: ‘${STATUS_NAMES[status].ko}’.`,
      { bookingId: id, status },
    );
  }
}

export class StaleBooking extends DomainError {
  readonly code = 'booking/stale';
  readonly kind = 'stale';
  constructor(bookingId: string, version: number) {
    super('다른 사람이 먼저 바꿨습니다. 바뀐 내용을 보고 다시 골라 주세요.', { bookingId, version });
  }
}

/** The visit is over, or so near that the answer no longer changes by itself. */
export class AnswerTooLate extends DomainError {
  readonly code = 'booking/answer-too-late';
  readonly kind = 'rule-broken';
  constructor(facts: { readonly heldOn: Day; readonly closedOn: Day; readonly isOver: boolean }) {
    super(
      facts.isOver
        ? `${dayInWords(facts.heldOn)} 방문은 이미 지났습니다.`
        : `답은 ${dayInWords(facts.closedOn)}까지만 바꿀 수 있습니다. 센터로 전화해 주세요.`,
      facts,
    );
  }
}

export class CancellationTooLate extends DomainError {
  readonly code = 'booking/cancellation-too-late';
  readonly kind = 'rule-broken';
  constructor(facts: { readonly heldOn: Day; readonly closedOn: Day; readonly isOver: boolean }) {
    super(
      facts.isOver
        ? `${dayInWords(facts.heldOn)} 방문은 이미 지나 취소할 수 없습니다.`
        : `학교는 ${dayInWords(facts.closedOn)}까지만 취소할 수 있습니다. 센터로 전화해 주세요.`,
      facts,
    );
  }
}

/** A host cannot answer a visit any more that is asked for so late. */
export class RequestTooLate extends DomainError {
  readonly code = 'booking/request-too-late';
  readonly kind = 'rule-broken';
  constructor(facts: { readonly heldOn: Day; readonly closedOn: Day }) {
    super(`${dayInWords(facts.heldOn)} 방문은 ${dayInWords(facts.closedOn)}까지만 신청할 수 있었습니다.`, facts);
  }
}

export class HeadcountOutOfBounds extends DomainError {
  readonly code = 'booking/headcount-out-of-bounds';
  readonly kind = 'rule-broken';
  constructor(facts: { readonly headcount: number; readonly least: number; readonly most: number }) {
    super(`이 체험처는 한 번에 ${facts.least}명에서 ${facts.most}명까지 받습니다. 신청은 ${facts.headcount}명입니다.`, facts);
  }
}

export class LevelNotTaken extends DomainError {
  readonly code = 'booking/level-not-taken';
  readonly kind = 'rule-broken';
  constructor(facts: { readonly venueName: string; readonly level: string }) {
    super(`${facts.venueName}: ${facts.level === 'high' ? '고등학생' : '중학생'}은 받지 않는 체험처입니다.`, facts);
  }
}

export class ReasonMissing extends DomainError {
  readonly code = 'booking/reason-missing';
  readonly kind = 'rule-broken';
  constructor() {
    super('이유를 적어 주세요.');
  }
}

export type PlanProblem =
  | { readonly code: 'opening-unknown'; readonly openingId: string }
  | { readonly code: 'school-unknown'; readonly openingId: string; readonly schoolId: string }
  | { readonly code: 'cap-reached' };

const PLAN_PROBLEMS: Readonly<Record<PlanProblem['code'], string>> = {
  'opening-unknown': '배정안에 없는 체험 일정이 있습니다.',
  'school-unknown': '배정안에 없는 학교가 있습니다.',
  'cap-reached': '센터가 정한 학생 수 한도를 넘는 배정안입니다.',
};

/** A plan that names what this centre does not have. */
export class PlanRefused extends DomainError {
  readonly code = 'booking/plan-refused';
  readonly kind = 'conflict';
  constructor(problem: PlanProblem) {
    super(PLAN_PROBLEMS[problem.code], { problem });
  }
}

/** A plan cannot be amended over the head of somebody who answered or cancelled since it was looked at. */
export class BookingsChangedMeanwhile extends DomainError {
  readonly code = 'booking/bookings-changed';
  readonly kind = 'conflict';
  constructor(bookingIds: readonly string[]) {
    super(`바꾸려던 예약 ${bookingIds.length}건이 그사이 바뀌었습니다. 다시 계산해 주세요.`, { bookingIds });
  }
}

/** "With other terms" says nothing without them. */
export class TermsMissing extends DomainError {
  readonly code = 'booking/terms-missing';
  readonly kind = 'rule-broken';
  constructor() {
    super('어떤 조건이면 다시 받으실 수 있는지 한 줄로 적어 주세요.', { errors: [{ pointer: '#/terms', detail: '조건을 한 줄로 적어 주세요.' }] });
  }
}

/** Whether a host would take students again is asked when they have been. */
export class ReturnTooEarly extends DomainError {
  readonly code = 'booking/return-too-early';
  readonly kind = 'rule-broken';
  constructor(heldOn: Day) {
    super(`${dayInWords(heldOn)} 방문이 끝난 뒤에 답하실 수 있습니다.`, { heldOn });
  }
}

/** A new link can only be sent where there is an address. */
export class HostWithoutEmail extends DomainError {
  readonly code = 'booking/host-without-email';
  readonly kind = 'rule-broken';
  constructor(venueName: string) {
    super(`${venueName}: 이메일 주소가 없어 새 링크를 보낼 수 없습니다. 체험처 자료에 주소를 먼저 적어 주세요.`, { venueName });
  }
}

import { type Day, dayInWords, DomainError } from '#kernel';
import { type BookingStatus, STATUS_NAMES } from './booking-status.js';

/** What a person may want of a booking beside changing its state. */
const WANTED = { count: '인원을 바꿀', reconfirm: '다시 확인할', offer: '제안에 답할', correct: '기록을 바로잡을' } as const;

/** The booking is in no state for this. */
export class NotInThisState extends DomainError {
  readonly code = 'booking/not-in-this-state';
  readonly kind = 'rule-broken';
  constructor(facts: { readonly bookingId: string; readonly status: BookingStatus; readonly wanted: keyof typeof WANTED }) {
    super(`‘${STATUS_NAMES[facts.status].ko}’ 상태의 예약은 ${WANTED[facts.wanted]} 수 없습니다.`, facts);
  }
}

/** The host has prepared for a number by now. */
export class HeadcountTooLate extends DomainError {
  readonly code = 'booking/headcount-too-late';
  readonly kind = 'rule-broken';
  constructor(facts: { readonly heldOn: Day; readonly isOver: boolean }) {
    super(facts.isOver ? `${dayInWords(facts.heldOn)} 방문은 이미 지났습니다.` : '인원은 방문 전날까지 바꿀 수 있습니다. 센터로 전화해 주세요.', facts);
  }
}

/** Weeks ahead nobody knows yet. */
export class ReconfirmationTooEarly extends DomainError {
  readonly code = 'booking/reconfirmation-too-early';
  readonly kind = 'rule-broken';
  constructor(facts: { readonly heldOn: Day; readonly opensOn: Day }) {
    super(`다시 확인은 ${dayInWords(facts.opensOn)}부터 할 수 있습니다.`, facts);
  }
}

export class VisitIsOver extends DomainError {
  readonly code = 'booking/visit-is-over';
  readonly kind = 'rule-broken';
  constructor(facts: { readonly heldOn: Day }) {
    super(`${dayInWords(facts.heldOn)} 방문은 이미 지났습니다.`, facts);
  }
}

/** Nothing of this day can be cancelled. */
export class NothingOnThisDay extends DomainError {
  readonly code = 'booking/nothing-on-this-day';
  readonly kind = 'rule-broken';
  constructor(facts: { readonly day: Day }) {
    super(`${dayInWords(facts.day)}에는 취소할 방문이 없습니다.`, facts);
  }
}

export class SettingsRefused extends DomainError {
  readonly code = 'booking/settings-refused';
  readonly kind = 'rule-broken';
  constructor(errors: readonly { readonly pointer: string; readonly detail: string }[]) {
    super(errors.map(({ detail }) => detail).join(' '), { errors });
  }
}

export class SettingsStale extends DomainError {
  readonly code = 'booking/settings-stale';
  readonly kind = 'stale';
  constructor(version: number) {
    super('다른 사람이 먼저 설정을 바꿨습니다. 바뀐 내용을 보고 다시 저장해 주세요.', { version });
  }
}

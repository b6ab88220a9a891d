import { type Band, type Day, DomainError, visitInWords } from '#kernel';

/** Unknown, or somebody else's: from outside both look the same. */
export class NegotiationNotFound extends DomainError {
  readonly code = 'negotiation/not-found';
  readonly kind = 'not-found';
  constructor() {
    super('다른 날을 정하는 중인 방문이 아닙니다. 방문의 지금 상태를 확인해 주세요.');
  }
}

export class AlreadyNegotiating extends DomainError {
  readonly code = 'negotiation/already-open';
  readonly kind = 'conflict';
  constructor() {
    super('이 방문은 이미 다른 날을 정하고 있습니다. 지금까지 오간 내용을 보고 이어서 답해 주세요.');
  }
}

/** The visit is cancelled, declined or too near. */
export class NothingToNegotiate extends DomainError {
  readonly code = 'negotiation/not-negotiable';
  readonly kind = 'rule-broken';
  constructor(why: 'off' | 'too-late') {
    super(why === 'off' ? '취소되었거나 받지 않기로 한 방문은 날짜를 바꿀 수 없습니다. 센터로 전화해 주세요.' : '방문이 가까워 여기서는 날짜를 바꿀 수 없습니다. 센터로 전화해 주세요.');
  }
}

/** It is the other side's or the centre's turn. */
export class NotYourTurn extends DomainError {
  readonly code = 'negotiation/not-your-turn';
  readonly kind = 'conflict';
  constructor(waitsFor: 'host' | 'school' | 'centre') {
    super(`${{ host: '체험처', school: '학교', centre: '센터' }[waitsFor]}의 답을 기다리고 있습니다. 답이 오면 메일로 알려 드립니다.`);
  }
}

export class NegotiationEnded extends DomainError {
  readonly code = 'negotiation/ended';
  readonly kind = 'conflict';
  constructor() {
    super('날짜를 정하는 일이 이미 끝났습니다. 방문의 지금 상태를 확인해 주세요.');
  }
}

/** Answered from a page that shows an earlier round, or while somebody else answered. */
export class NegotiationChanged extends DomainError {
  readonly code = 'negotiation/changed';
  readonly kind = 'stale';
  constructor() {
    super('그사이 내용이 바뀌었습니다. 바뀐 내용을 보고 다시 골라 주세요.');
  }
}

export class NoDatePicked extends DomainError {
  readonly code = 'negotiation/no-date-picked';
  readonly kind = 'rule-broken';
  constructor() {
    super('되는 날을 하나 이상 골라 주세요. 되는 날이 없으면 센터에 부탁하실 수 있습니다.');
  }
}

export class TooManyDates extends DomainError {
  readonly code = 'negotiation/too-many-dates';
  readonly kind = 'rule-broken';
  constructor() {
    super('날짜는 세 개까지 고를 수 있습니다.');
  }
}

/** Somebody else took the places since the page was shown, or they were never on it. */
export class DatesGone extends DomainError {
  readonly code = 'negotiation/dates-gone';
  readonly kind = 'conflict';
  constructor(gone: readonly { readonly heldOn: Day; readonly band: Band }[], left: number) {
    const which = gone.length === 0 ? '고르신 날이' : `${gone.map((date) => visitInWords(date)).join(', ')} 자리가`;
    super(`그사이 ${which} 찼습니다. 남은 날은 ${left}개입니다.`, { gone, left });
  }
}

/** Only who asked for another day may take it back. */
export class NotTheStarter extends DomainError {
  readonly code = 'negotiation/not-the-starter';
  readonly kind = 'rule-broken';
  constructor() {
    super('다른 날을 부탁한 쪽만 원래 날짜로 되돌릴 수 있습니다.');
  }
}

/** The centre confirms what both sides agreed to; anything else is settled on the telephone and noted. */
export class DateNotAgreed extends DomainError {
  readonly code = 'negotiation/date-not-agreed';
  readonly kind = 'rule-broken';
  constructor() {
    super('두 곳이 모두 된다고 한 날만 바로 확정할 수 있습니다. 다른 날은 전화로 정한 뒤 기록해 주세요.');
  }
}

export class NoteMissing extends DomainError {
  readonly code = 'negotiation/note-missing';
  readonly kind = 'rule-broken';
  constructor() {
    super('전화로 무엇을 정했는지 한 줄로 적어 주세요.');
  }
}

/** Nobody with this address holds a link of the school. */
export class SchoolLinkNotFound extends DomainError {
  readonly code = 'negotiation/school-link-not-found';
  readonly kind = 'not-found';
  constructor() {
    super('이 주소로 보낸 링크가 없습니다.');
  }
}

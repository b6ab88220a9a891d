import { type Day, dayInWords, DomainError } from '#kernel';
import type { WaiterState } from './waiter.js';

/** Unknown, or somebody else's: from outside both look the same. */
export class WaiterNotFound extends DomainError {
  readonly code = 'waiting/not-found';
  readonly kind = 'not-found';
  constructor(waiterId: string) {
    super('대기 신청을 찾을 수 없습니다.', { waiterId });
  }
}

export class WaitTargetNotFound extends DomainError {
  readonly code = 'waiting/target-not-found';
  readonly kind = 'not-found';
  constructor() {
    super('기다리려는 체험 일정이나 체험처를 찾을 수 없습니다.');
  }
}

/** So near, or so long gone, that no host could be asked any more. */
export class WaitTargetOver extends DomainError {
  readonly code = 'waiting/target-over';
  readonly kind = 'rule-broken';
  constructor(facts: { readonly lastDay: Day; readonly earliest: Day }) {
    super(`${dayInWords(facts.lastDay)}까지는 기다려도 예약할 수 없습니다. ${dayInWords(facts.earliest)} 이후의 날을 골라 주세요.`, facts);
  }
}

export class WaitDaysRefused extends DomainError {
  readonly code = 'waiting/days-refused';
  readonly kind = 'rule-broken';
  constructor(facts: { readonly firstDay: Day; readonly lastDay: Day; readonly mostDays: number }) {
    super(`기다리는 기간은 첫날부터 마지막 날까지 ${facts.mostDays}일 안이어야 합니다.`, facts);
  }
}

/** Larger than any half-day of the target: waiting would be in vain. */
export class NeverFits extends DomainError {
  readonly code = 'waiting/never-fits';
  readonly kind = 'rule-broken';
  constructor(facts: { readonly headcount: number; readonly most: number; readonly least: number }) {
    super(
      facts.most === 0 ? '그 기간에 이 학교가 갈 수 있는 일정이 아직 열려 있지 않습니다. 기간을 넓혀 주세요.'
        : facts.headcount > facts.most ? `자리가 나도 한 번에 ${facts.most}명까지만 갑니다. ${facts.headcount}명은 모둠을 나눠 신청해 주세요.`
          : `이 체험처는 ${facts.least}명부터 받습니다. 신청은 ${facts.headcount}명입니다.`,
      facts,
    );
  }
}

/** There is room: the group need not wait. */
export class NoNeedToWait extends DomainError {
  readonly code = 'waiting/no-need';
  readonly kind = 'conflict';
  constructor(facts: { readonly openingId: string; readonly left: number }) {
    super(`자리가 ${facts.left}개 남아 있어 기다리지 않고 바로 예약할 수 있습니다.`, facts);
  }
}

export class AlreadyWaiting extends DomainError {
  readonly code = 'waiting/already-waiting';
  readonly kind = 'conflict';
  constructor() {
    super('같은 모둠이 이미 여기에 대기하고 있습니다. 대기 목록에서 확인해 주세요.');
  }
}

const ENDED: Readonly<Record<WaiterState, string>> = {
  waiting: '아직 자리가 나지 않았습니다. 자리가 나면 메일로 알려 드립니다.', offered: '제안에 답을 기다리고 있습니다.', placed: '이미 자리를 받았습니다.',
  declined: '이 제안은 이미 사양하셨습니다. 자리는 다음 학교로 넘어갔습니다.', expired: '답할 날이 지나 이 제안은 끝났습니다. 자리는 다음 학교로 넘어갔습니다.',
  left: '이미 그만둔 대기입니다.', lapsed: '기다리던 날이 지나 끝난 대기입니다.',
};

/** The step does not fit the state the wait is in. */
export class WaitNotInState extends DomainError {
  readonly code = 'waiting/not-in-state';
  readonly kind = 'conflict';
  constructor(facts: { readonly waiterId: string; readonly state: WaiterState }) {
    super(ENDED[facts.state], facts);
  }
}

export class StaleWaiter extends DomainError {
  readonly code = 'waiting/stale';
  readonly kind = 'stale';
  constructor(waiterId: string, version: number) {
    super('다른 사람이 먼저 바꿨습니다. 바뀐 내용을 보고 다시 골라 주세요.', { waiterId, version });
  }
}

/** Nobody goes first without a reason that others can read. */
export class JumpReasonMissing extends DomainError {
  readonly code = 'waiting/reason-missing';
  readonly kind = 'rule-broken';
  constructor() {
    super('먼저 배려하는 이유를 적어 주세요. 기록에 남습니다.');
  }
}

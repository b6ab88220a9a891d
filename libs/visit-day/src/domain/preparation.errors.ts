import { type Band, type Day, DomainError, visitInWords } from '#kernel';
import type { Missing, Need } from './readiness.js';

const NEED_WORDS: Readonly<Record<Need, string>> = { escorts: '인솔자', 'prior-education': '사전교육', transport: '이동', clearance: '안전점검', insurance: '보험' };

export const missingInWords = ({ what, needed, have }: Missing): string => (needed === undefined ? NEED_WORDS[what] : `${NEED_WORDS[what]} ${have}/${needed}`);

/** Somebody else changed what belongs to this visit since it was looked at. */
export class PreparationChanged extends DomainError {
  readonly code = 'visit/preparation-changed';
  readonly kind = 'stale';
  constructor(version: number) {
    super('그사이 다른 사람이 이 방문의 준비를 바꿨습니다. 바뀐 내용을 보고 다시 해 주세요.', { version });
  }
}

/** The visit is over, fell away, or is not agreed yet. */
export class NothingToPrepare extends DomainError {
  readonly code = 'visit/nothing-to-prepare';
  readonly kind = 'rule-broken';
  constructor() {
    super('앞으로 갈 방문만 준비를 바꿀 수 있습니다. 방문의 지금 상태를 확인해 주세요.');
  }
}

export class NotReadyYet extends DomainError {
  readonly code = 'visit/not-ready-yet';
  readonly kind = 'rule-broken';
  constructor(missing: readonly Missing[]) {
    super(`아직 빠진 것이 있습니다: ${missing.map(missingInWords).join(', ')}.`, { missing });
  }
}

/** A date without who did it, or escorts nobody can call. */
export class PreparationIncomplete extends DomainError {
  readonly code = 'visit/preparation-incomplete';
  readonly kind = 'rule-broken';
  constructor(what: 'prior-education' | 'safety-education' | 'teacher' | 'background-check') {
    super({
      'prior-education': '사전교육은 한 날과 한 사람을 함께 적어 주세요.', 'safety-education': '안전교육은 한 날과 한 사람을 함께 적어 주세요.',
      'background-check': '범죄경력 조회는 조회한 날과 문서 번호를 함께 적어 주세요.',
      teacher: '학교 인솔자가 있으면 그날 연락할 선생님의 이름과 전화번호를 적어 주세요.',
    }[what], { what });
  }
}

export class EscortNotFound extends DomainError {
  readonly code = 'visit/escort-not-found';
  readonly kind = 'not-found';
  constructor() {
    super('인솔자를 찾을 수 없습니다.');
  }
}

export class EscortChanged extends DomainError {
  readonly code = 'visit/escort-changed';
  readonly kind = 'stale';
  constructor(version: number) {
    super('그사이 이 인솔자의 기록이 바뀌었습니다. 다시 불러온 뒤 고쳐 주세요.', { version });
  }
}

/** One person cannot walk with two groups at once. */
export class EscortElsewhere extends DomainError {
  readonly code = 'visit/escort-elsewhere';
  readonly kind = 'conflict';
  constructor(facts: { readonly name: string; readonly heldOn: Day; readonly band: Band }) {
    super(`${facts.name} 님은 ${visitInWords(facts)}에 이미 다른 방문을 인솔합니다.`, facts);
  }
}

export class EscortUntrained extends DomainError {
  readonly code = 'visit/escort-untrained';
  readonly kind = 'rule-broken';
  constructor(name: string) {
    super(`${name} 님은 방문일까지 받은 인솔 교육이 없습니다. 교육을 먼저 적거나 다른 인솔자를 골라 주세요.`, { name });
  }
}

/** Who has promised to come must be released first. */
export class EscortOnDuty extends DomainError {
  readonly code = 'visit/escort-on-duty';
  readonly kind = 'conflict';
  constructor(facts: { readonly name: string; readonly duties: number }) {
    super(`${facts.name} 님이 인솔할 방문이 ${facts.duties}건 남았습니다. 먼저 다른 인솔자로 바꿔 주세요.`, facts);
  }
}

export class TrainingTwice extends DomainError {
  readonly code = 'visit/training-twice';
  readonly kind = 'conflict';
  constructor(facts: { readonly course: string; readonly heldOn: Day }) {
    super('같은 날 같은 교육이 이미 적혀 있습니다.', facts);
  }
}

export class VehicleNotFound extends DomainError {
  readonly code = 'visit/vehicle-not-found';
  readonly kind = 'not-found';
  constructor() {
    super('차량을 찾을 수 없습니다.');
  }
}

export class VehicleChanged extends DomainError {
  readonly code = 'visit/vehicle-changed';
  readonly kind = 'stale';
  constructor(version: number) {
    super('그사이 이 차량의 기록이 바뀌었습니다. 다시 불러온 뒤 고쳐 주세요.', { version });
  }
}

export class VehicleTwice extends DomainError {
  readonly code = 'visit/vehicle-twice';
  readonly kind = 'conflict';
  constructor(name: string) {
    super(`그 반나절에 ‘${name}’ 차량이 이미 있습니다. 다른 이름으로 적어 주세요.`, { name });
  }
}

/** The vehicle has fewer free seats than asked for. */
export class VehicleFull extends DomainError {
  readonly code = 'visit/vehicle-full';
  readonly kind = 'conflict';
  constructor(facts: { readonly name: string; readonly seats: number; readonly left: number; readonly wanted: number }) {
    super(`${facts.name}: ${facts.seats}자리 가운데 ${facts.left}자리가 남아 ${facts.wanted}명은 탈 수 없습니다.`, facts);
  }
}

/** Students ride in it already. */
export class VehicleInUse extends DomainError {
  readonly code = 'visit/vehicle-in-use';
  readonly kind = 'conflict';
  constructor(facts: { readonly name: string; readonly taken: number }) {
    super(`${facts.name}에는 이미 ${facts.taken}명이 타기로 했습니다. 먼저 다른 차량으로 옮겨 주세요.`, facts);
  }
}

/** Another half-day than the vehicle's. */
export class VehicleOnOtherDay extends DomainError {
  readonly code = 'visit/vehicle-on-other-day';
  readonly kind = 'conflict';
  constructor() {
    super('이 차량은 방문하는 반나절의 차량이 아닙니다.');
  }
}

export class AlreadyRiding extends DomainError {
  readonly code = 'visit/already-riding';
  readonly kind = 'conflict';
  constructor() {
    super('이 모둠은 그 차량에 이미 타기로 되어 있습니다. 인원을 바꾸려면 먼저 빼 주세요.');
  }
}

export class IncidentTimeRefused extends DomainError {
  readonly code = 'visit/incident-time-refused';
  readonly kind = 'rule-broken';
  constructor(heldOn: Day) {
    super('방문한 날에 일어난 일만 적을 수 있고, 아직 오지 않은 시각은 적을 수 없습니다.', { heldOn });
  }
}

export class RuleChanged extends DomainError {
  readonly code = 'visit/rule-changed';
  readonly kind = 'stale';
  constructor(version: number) {
    super('그사이 다른 사람이 인솔 기준을 바꿨습니다. 바뀐 내용을 보고 다시 정해 주세요.', { version });
  }
}

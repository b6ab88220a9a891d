import { type Day, dayInWords, DomainError } from '#kernel';

/** Not a whole number of students, or more or fewer than can be meant. */
export class AttendanceOutOfBounds extends DomainError {
  readonly code = 'visit/attendance-out-of-bounds';
  readonly kind = 'rule-broken';
  constructor(facts: { readonly arrived: number; readonly planned: number; readonly least: number; readonly most: number }) {
    super(`예정은 ${facts.planned}명입니다. 온 인원은 ${facts.least}명에서 ${facts.most}명까지 적을 수 있습니다.`, facts);
  }
}

export class AttendanceTooEarly extends DomainError {
  readonly code = 'visit/attendance-too-early';
  readonly kind = 'rule-broken';
  constructor(heldOn: Day) {
    super(`${dayInWords(heldOn)} 방문은 아직 오지 않았습니다. 그날 학생들이 도착하면 적어 주세요.`, { heldOn });
  }
}

/** A time that lies on another day or has not come yet. */
export class AttendanceOffDay extends DomainError {
  readonly code = 'visit/attendance-off-day';
  readonly kind = 'rule-broken';
  constructor(heldOn: Day) {
    super(`${dayInWords(heldOn)} 방문의 시각을 적어 주세요. 다른 날이나 아직 오지 않은 시각은 적을 수 없습니다.`, { heldOn });
  }
}

export class DepartureBeforeArrival extends DomainError {
  readonly code = 'visit/departure-before-arrival';
  readonly kind = 'rule-broken';
  constructor() {
    super('출발한 시각이 도착한 시각보다 앞섭니다.');
  }
}

/** Nobody has arrived, so nobody can leave. */
export class NobodyArrived extends DomainError {
  readonly code = 'visit/nobody-arrived';
  readonly kind = 'rule-broken';
  constructor() {
    super('도착이 적혀 있지 않습니다. 온 인원을 먼저 적어 주세요.');
  }
}

/** Another count stands already; changing it takes a reason. */
export class CorrectionNeedsReason extends DomainError {
  readonly code = 'visit/correction-needs-reason';
  readonly kind = 'conflict';
  constructor(known: { readonly arrived: number; readonly outcome: string; readonly version: number }) {
    super(`이미 ${known.arrived}명${known.outcome === 'no-show' ? '(방문하지 않음)' : ''}으로 적혀 있습니다. 고치려면 이유를 한 줄로 적어 주세요.`, known);
  }
}

export class AttendanceChanged extends DomainError {
  readonly code = 'visit/attendance-changed';
  readonly kind = 'stale';
  constructor(version: number) {
    super('그사이 온 인원이 바뀌었습니다. 바뀐 내용을 보고 다시 적어 주세요.', { version });
  }
}

/** The file is closed: figures were reported. */
export class AttendanceClosed extends DomainError {
  readonly code = 'visit/attendance-closed';
  readonly kind = 'rule-broken';
  constructor() {
    super('마감한 방문의 인원은 바꿀 수 없습니다. 센터에 마감을 풀어 달라고 해 주세요.');
  }
}

import { type Day, dayInWords, DomainError } from '#kernel';

export class CountsDoNotAdd extends DomainError {
  readonly code = 'visit-results/counts-do-not-add';
  readonly kind = 'rule-broken';
  constructor(facts: { readonly planned: number; readonly arrived: number; readonly absent: number }) {
    const { planned, arrived } = facts;
    super(arrived > planned ? `예정 ${planned}명보다 많은 ${arrived}명이 왔다면 오지 않은 인원은 0명입니다.` : `예정은 ${planned}명입니다. ${arrived}명이 왔다면 오지 않은 인원은 ${planned - arrived}명입니다.`, facts);
  }
}

export class ResultTooEarly extends DomainError {
  readonly code = 'visit-results/too-early';
  readonly kind = 'rule-broken';
  constructor(heldOn: Day) {
    super(`${dayInWords(heldOn)} 방문은 아직 오지 않았습니다. 결과는 방문한 날부터 낼 수 있습니다.`, { heldOn });
  }
}

/** Cancelled, declined or never agreed: nobody went. */
export class VisitNotAgreed extends DomainError {
  readonly code = 'visit-results/visit-not-agreed';
  readonly kind = 'rule-broken';
  constructor() {
    super('확정되지 않았거나 취소된 방문입니다. 결과는 다녀온 방문에만 낼 수 있습니다.');
  }
}

export class ResultClosed extends DomainError {
  readonly code = 'visit-results/closed';
  readonly kind = 'rule-broken';
  constructor() {
    super('센터가 마무리한 방문입니다. 고칠 것이 있으면 센터에 다시 열어 달라고 해 주세요.');
  }
}

export class ResultStale extends DomainError {
  readonly code = 'visit-results/stale';
  readonly kind = 'stale';
  constructor(version: number) {
    super('그사이 결과가 바뀌었습니다. 바뀐 내용을 보고 다시 내 주세요.', { version });
  }
}

/** Figures of these visits are not all in. */
export class NotToBeClosed extends DomainError {
  readonly code = 'visit-results/not-to-be-closed';
  readonly kind = 'conflict';
  constructor(bookingIds: readonly string[]) {
    super(`${bookingIds.length}건은 결과가 없거나 이미 마무리되어 마무리할 수 없습니다. 새로 고친 뒤 다시 골라 주세요.`, { bookingIds });
  }
}

/** A person's link takes one answer, a class's as many as students came. */
export class SurveyFull extends DomainError {
  readonly code = 'visit-results/survey-full';
  readonly kind = 'conflict';
  constructor(most: number) {
    super(most === 1 ? '이미 답하셨습니다. 답은 한 번만 받습니다. 고맙습니다.' : `다녀온 학생 ${most}명의 답을 모두 받았습니다. 더 받지 않습니다.`, { most });
  }
}

/** Too early, too late, or about a visit nobody made. */
export class SurveyNotOpen extends DomainError {
  readonly code = 'visit-results/survey-not-open';
  readonly kind = 'rule-broken';
}

export class SafetyFileNotFound extends DomainError {
  readonly code = 'visit-results/safety-file-not-found';
  readonly kind = 'not-found';
  constructor() {
    super('안전서류를 찾을 수 없습니다.');
  }
}

export class SettingsStale extends DomainError {
  readonly code = 'visit-results/settings-stale';
  readonly kind = 'stale';
  constructor() {
    super('그사이 다른 사람이 바꿨습니다. 다시 불러온 뒤 고쳐 주세요.');
  }
}

/** Training of nobody. */
export class MentorTrainingIncomplete extends DomainError {
  readonly code = 'visit-results/mentor-training-incomplete';
  readonly kind = 'rule-broken';
  constructor() {
    super('멘토 교육일은 멘토 이름과 함께 적어 주세요.');
  }
}

/** Training that is still to come. */
export class MentorTrainingAhead extends DomainError {
  readonly code = 'visit-results/mentor-training-ahead';
  readonly kind = 'rule-broken';
  constructor(facts: { readonly trainedOn: Day; readonly today: Day }) {
    super('멘토 교육일로 아직 오지 않은 날은 적을 수 없습니다. 교육을 마친 뒤 적어 주세요.', facts);
  }
}

export class ReminderAfterDue extends DomainError {
  readonly code = 'visit-results/reminder-after-due';
  readonly kind = 'rule-broken';
  constructor(facts: { readonly dueDays: number; readonly remindDays: number }) {
    super(`알림은 기한(${facts.dueDays}일) 안에 보내야 합니다.`, facts);
  }
}

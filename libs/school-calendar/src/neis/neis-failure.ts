/**
 * What a failure of NEIS asks for: `passing` is worth another try soon, `quota` is over at midnight in Seoul,
 * `refused` stays as it is until a person has changed the key or the program.
 */
export type FailureKind = 'passing' | 'quota' | 'refused';

/** NEIS did not answer the question. Neither key nor address is ever part of the message. */
export class NeisFailure extends Error {
  constructor(readonly kind: FailureKind, readonly code: string, sentence: string) {
    super(sentence);
    this.name = 'NeisFailure';
  }
}

/** A day begins for the register's traffic count when it begins in Seoul. */
export const QUOTA_CODE = 'ERROR-337';
const PASSING_CODES: ReadonlySet<string> = new Set(['ERROR-500', 'ERROR-600', 'ERROR-601']);

const SENTENCES: Readonly<Record<string, string>> = {
  'INFO-300': '나이스 인증키의 사용이 제한되었습니다. 나이스 교육정보 개방 포털에서 인증키를 확인해 주세요.',
  'ERROR-290': '나이스 인증키가 유효하지 않습니다. 서버 설정의 NEIS_KEY를 확인해 주세요.',
  'ERROR-300': '나이스에 보낸 요청에 필수 값이 빠졌습니다. 학교의 나이스 코드를 확인해 주세요.',
  'ERROR-310': '나이스에 그런 서비스가 없습니다. 서버 설정의 NEIS_BASE_URL을 확인해 주세요.',
  'ERROR-333': '나이스에 보낸 쪽 번호의 형식이 맞지 않습니다. 프로그램을 고쳐야 합니다.',
  'ERROR-336': '나이스에 한 번에 1,000건이 넘는 자료를 요청했습니다. 프로그램을 고쳐야 합니다.',
  [QUOTA_CODE]: '나이스의 하루 요청 한도를 넘었습니다. 자정이 지나면 다시 요청합니다.',
};

/** Undefined for the codes of a good answer, INFO-200 (no data) among them. */
export function failureOf(code: string, message: string): NeisFailure | undefined {
  if (code === 'INFO-000' || code === 'INFO-100' || code === 'INFO-200') return undefined;
  if (code === QUOTA_CODE) return new NeisFailure('quota', code, SENTENCES[code] ?? '');
  if (PASSING_CODES.has(code)) return new NeisFailure('passing', code, `나이스 서버에 문제가 있습니다 (${code}).`);
  return new NeisFailure('refused', code, SENTENCES[code] ?? `나이스가 요청을 거절했습니다 (${code} ${message.slice(0, 100)}).`);
}

export const passing = (code: string, sentence: string): NeisFailure => new NeisFailure('passing', code, sentence);

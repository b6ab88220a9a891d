import type { ValidationError } from 'class-validator';
import { type FieldFault, HttpProblem } from './http-problem.js';

const HANGUL = /[가-힣]/;
const numberIn = (message: string) => /(-?\d+(?:\.\d+)?)(?: characters| elements)?$/.exec(message)?.[1] ?? '';

/** class-validator's rules in people's words; the rule's own number is in its English message. */
const SENTENCES: Readonly<Record<string, (message: string) => string>> = {
  whitelistValidation: () => '보낼 수 없는 항목입니다.',
  isInt: () => '정수여야 합니다.',
  isNumber: () => '숫자여야 합니다.',
  isString: () => '글자여야 합니다.',
  isBoolean: () => 'true 또는 false여야 합니다.',
  isObject: () => '객체여야 합니다.',
  isArray: () => '목록이어야 합니다.',
  isEmail: () => '이메일 주소여야 합니다.',
  isUuid: () => '식별자(UUID) 형식이 아닙니다.',
  isNotEmpty: () => '비워 둘 수 없습니다.',
  isDateString: () => '날짜는 2026-12-05 같은 형식이어야 합니다.',
  isIso8601: () => '날짜와 시각은 2026-12-05T18:00:00+09:00 같은 형식이어야 합니다.',
  isIn: (message) => `다음 가운데 하나여야 합니다: ${message.split(': ')[1] ?? ''}`,
  isEnum: (message) => `다음 가운데 하나여야 합니다: ${message.split(': ')[1] ?? ''}`,
  min: (message) => `${numberIn(message)} 이상이어야 합니다.`,
  max: (message) => `${numberIn(message)} 이하여야 합니다.`,
  minLength: (message) => `${numberIn(message)}자 이상이어야 합니다.`,
  maxLength: (message) => `${numberIn(message)}자 이하여야 합니다.`,
  arrayMinSize: (message) => `${numberIn(message)}개 이상이어야 합니다.`,
  arrayMaxSize: (message) => `${numberIn(message)}개 이하여야 합니다.`,
  arrayUnique: () => '같은 값이 두 번 나옵니다.',
  nestedValidation: () => '안에 든 항목의 형식이 올바르지 않습니다.',
  matches: () => '형식이 올바르지 않습니다.',
};

/** RFC 6901: a slash or a tilde in a name is escaped. */
const step = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** One sentence per bad field, nested ones too, each with a JSON pointer to it. */
export function fieldFaults(errors: readonly ValidationError[], at = '#'): FieldFault[] {
  return errors.flatMap(({ property, constraints, children = [], value }) => {
    const pointer = `${at}/${step(property)}`;
    const below = fieldFaults(children, pointer);
    const here = Object.entries(constraints ?? {});
    if (here.length === 0) return below;
    return [{ pointer, detail: sentence(here, value) }, ...below];
  });
}

function sentence(constraints: readonly (readonly [rule: string, message: string])[], value: unknown): string {
  const spoken = constraints.find(([, message]) => HANGUL.test(message));
  if (spoken) return spoken[1];
  const [rule, message] = constraints.find(([name]) => name === 'whitelistValidation') ?? constraints[0] ?? ['', ''];
  if (value === undefined && rule !== 'whitelistValidation') return '꼭 필요한 항목입니다.';
  return SENTENCES[rule]?.(message) ?? '값이 올바르지 않습니다.';
}

export const invalidInput = (errors: readonly ValidationError[]): HttpProblem => {
  const faults = fieldFaults(errors);
  const detail = faults.length === 1 ? '입력하신 항목 하나를 고쳐 주세요.' : `입력하신 항목 ${faults.length}개를 고쳐 주세요.`;
  return new HttpProblem(400, 'http/invalid-input', detail, { errors: faults });
};

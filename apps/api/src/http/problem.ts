import { HttpException } from '@nestjs/common';
import { isBusy } from '#database';
import { DomainError, type DomainErrorKind } from '#kernel';
import { PROBLEM_MEANINGS } from '../web/problem-meanings.js';
import { isDatabaseGone } from './database-gone.js';
import { HttpProblem } from './http-problem.js';

/** RFC 9457, plus the facts of the refusal. */
export interface Problem extends Readonly<Record<string, unknown>> {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
}

const STATUS_OF_KIND: Readonly<Record<DomainErrorKind, number>> = {
  'not-found': 404, forbidden: 403, unauthenticated: 401, conflict: 409, stale: 412, 'rule-broken': 422, 'too-many': 429,
};

const BUSY_RETRY_SECONDS = 2;

/** Codes of refusals by the framework or the adapter, by status; their English messages are not for people. */
const DOOR: Readonly<Record<number, readonly [code: string, detail: string]>> = {
  400: ['http/malformed', '요청의 형식이 올바르지 않습니다. JSON과 주소를 확인해 주세요.'],
  401: ['identity/not-signed-in', '로그인이 필요합니다.'],
  403: ['identity/forbidden', '이 일을 할 권한이 없습니다.'],
  404: ['http/not-found', '찾으시는 자료가 없습니다.'],
  405: ['http/method-not-allowed', '이 주소에는 그런 요청을 보낼 수 없습니다.'],
  413: ['http/body-too-large', '한 번에 보낼 수 있는 크기를 넘었습니다. 글은 256 KB, 파일은 5 MB까지 보낼 수 있습니다.'],
  415: ['http/media-type', '본문은 application/json 형식으로 보내 주세요.'],
};

/** A failure nobody foresaw: to be logged, never to be shown. */
export const isUnforeseen = (problem: Problem): boolean => problem.status === 500;

/** What a person gets to know of any error: the one place where an error becomes a status. */
export function problemOf(error: unknown): Problem {
  if (error instanceof DomainError) return problem(STATUS_OF_KIND[error.kind], error.code, error.message, error.facts);
  if (error instanceof HttpProblem) return problem(error.getStatus(), error.code, error.message, error.facts);
  if (isBusy(error) || isDatabaseGone(error)) {
    return problem(503, 'http/busy', '지금은 몹시 바쁩니다. 잠시 뒤에 다시 시도해 주세요.', { retryAfter: BUSY_RETRY_SECONDS });
  }
  const status = statusOf(error);
  const [code, detail] = DOOR[status] ?? (status < 500 ? ['http/refused', '요청을 받아들일 수 없습니다.'] : UNFORESEEN);
  return problem(DOOR[status] ?? status < 500 ? status : 500, code, detail);
}

const UNFORESEEN = ['http/internal', '예상하지 못한 문제가 생겼습니다. 같은 문제가 이어지면 요청 번호를 센터에 알려 주세요.'] as const;

function problem(status: number, code: string, detail: string, facts: Readonly<Record<string, unknown>> = {}): Problem {
  return { ...facts, type: `/problems/${code}`, title: PROBLEM_MEANINGS[code]?.[0] ?? '요청을 처리하지 못했습니다', status, detail };
}

/** Nest's exceptions say it by method, the adapter's errors by property. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null | undefined)?.statusCode;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}

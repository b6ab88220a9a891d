import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { HttpRequest } from './exchange.js';
import { HttpProblem } from './http-problem.js';

const HIGHEST_VERSION = 2_147_483_647;

/** Reads `"<version>"`; a weak tag, a list or `*` names no version of ours. */
export function versionOf(ifMatch: string | undefined): number {
  if (ifMatch === undefined) {
    throw new HttpProblem(428, 'http/if-match-missing', '변경하려면 If-Match 머리글에 보고 계신 자료의 ETag를 보내 주세요.');
  }
  const version = Number(/^"(\d{1,10})"$/.exec(ifMatch.trim())?.[1] ?? Number.NaN);
  if (!Number.isInteger(version) || version > HIGHEST_VERSION) {
    throw new HttpProblem(400, 'http/if-match-malformed', 'If-Match는 "3"처럼 큰따옴표로 감싼 ETag 하나여야 합니다.');
  }
  return version;
}

const readVersion = createParamDecorator((_: unknown, context: ExecutionContext): number =>
  versionOf(context.switchToHttp().getRequest<HttpRequest>().headers['if-match']));

/** The version the caller has seen: 428 when it is absent, 400 when it is none. */
export const IfMatch = (): ParameterDecorator => (target, key, index) => {
  readVersion()(target, key, index);
  const method = key === undefined ? undefined : Object.getOwnPropertyDescriptor(target, key);
  if (key !== undefined && method) ApiHeader({ name: 'If-Match', description: 'ETag of the version you saw.', required: true })(target, key, method);
};

import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { HttpProblem } from './http-problem.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const readId = createParamDecorator((name: string, context: ExecutionContext): string => {
  const { params } = context.switchToHttp().getRequest<{ params: Record<string, string | undefined> }>();
  const id = params[name] ?? '';
  // What is no id names nothing: the same answer as for an unknown one, and no detour through the database.
  if (!UUID.test(id)) throw new HttpProblem(404, 'http/not-found', '찾으시는 자료가 없습니다.');
  return id.toLowerCase();
});

/** The id in the path, `:id` unless told otherwise; text that is no id is 404 like an unknown id. */
export const Id = (name = 'id'): ParameterDecorator => (target, key, index) => {
  readId(name)(target, key, index);
  const method = key === undefined ? undefined : Object.getOwnPropertyDescriptor(target, key);
  if (key !== undefined && method) ApiParam({ name, type: 'string', format: 'uuid' })(target, key, method);
};

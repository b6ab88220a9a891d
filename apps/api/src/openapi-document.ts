import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { SESSION_SCHEME } from './http/audience.decorator.js';

const PROBLEM = '#/components/schemas/Problem';
const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;

const about = new DocumentBuilder()
  .setTitle('고르게 (Goreuge) API')
  .setDescription('학교의 일터체험을 고르게 나누어 예약합니다. 오류는 모두 application/problem+json(RFC 9457)입니다.')
  .setVersion('1')
  .addCookieAuth('goreuge_session', { type: 'apiKey', in: 'cookie' }, SESSION_SCHEME)
  .addBearerAuth()
  .build();

/** What the api offers, the same bytes for the same code: sorted, each operation named by its method. */
export function apiDocument(app: INestApplication): OpenAPIObject {
  const document = SwaggerModule.createDocument(app, about, { operationIdFactory: (controller, method) => `${controller}.${method}` });
  nameOperations(document);
  addProblem(document);
  return sorted(document) as OpenAPIObject;
}

const operationsOf = (document: OpenAPIObject) =>
  Object.values(document.paths).flatMap((path) => METHODS.flatMap((method) => path[method] ?? []));

/** The method's name alone where no other controller has one like it, else with the controller's name before it. */
function nameOperations(document: OpenAPIObject): void {
  const operations = operationsOf(document);
  const methodOf = (id = '') => id.split('.')[1] ?? id;
  const times = new Map<string, number>();
  for (const { operationId } of operations) times.set(methodOf(operationId), (times.get(methodOf(operationId)) ?? 0) + 1);
  for (const operation of operations) {
    const [controller = '', method = ''] = (operation.operationId ?? '').split('.');
    const isAlone = times.get(method) === 1;
    operation.operationId = isAlone ? method : lowerFirst(controller.replace(/Controller$/, '')) + upperFirst(method);
  }
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Every operation may refuse, always in the same shape. */
function addProblem(document: OpenAPIObject): void {
  document.components ??= {};
  document.components.schemas = { ...document.components.schemas, Problem: problemSchema };
  for (const operation of operationsOf(document)) {
    operation.responses['default'] = {
      description: '거절되었거나 실패했습니다.', content: { 'application/problem+json': { schema: { $ref: PROBLEM } } },
    };
  }
}

const text = (description: string) => ({ type: 'string', description });
const problemSchema = {
  type: 'object',
  description: 'RFC 9457. Facts of the refusal stand beside these members.',
  required: ['type', 'title', 'status', 'detail', 'instance'],
  additionalProperties: true,
  properties: {
    type: { ...text('/problems/{room}/{code}; a page explains it.'), example: '/problems/booking/seats-exhausted' },
    title: text('What kind of problem, in Korean.'),
    status: { type: 'integer' },
    detail: text('What happened, in Korean, with its values.'),
    instance: text('Number of the request.'),
    errors: {
      type: 'array',
      description: 'Bad fields, with http/invalid-input only.',
      items: { type: 'object', required: ['pointer', 'detail'], properties: { pointer: { ...text('JSON pointer.'), example: '#/headcount' }, detail: text('In Korean.') } },
    },
  },
};

/** Keys in order; lists keep theirs, for it means something there. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, sorted(part)]));
}

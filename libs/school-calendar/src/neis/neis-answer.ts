import { failureOf, passing } from './neis-failure.js';

export type NeisRow = Readonly<Record<string, unknown>>;

/** One page of an answer; `total` counts the rows of all pages. */
export interface NeisPage {
  readonly total: number;
  readonly rows: readonly NeisRow[];
}

const NOTHING: NeisPage = { total: 0, rows: [] };

/**
 * Reads both shapes: rows under the service's name, or a bare RESULT, which means failure or no data. A RESULT inside
 * the head may fail too. Throws NeisFailure; what is no JSON of that shape (an error page, a cut answer) may pass.
 */
export function readAnswer(service: string, text: string): NeisPage {
  const answer = parse(text);
  const result = resultIn([answer]);
  if (result) return emptyOrFailure(result);
  const parts = answer[service];
  if (!Array.isArray(parts)) throw passing('unknown-shape', '나이스의 응답을 알아볼 수 없습니다.');
  const head = listOf(parts, 'head');
  const inHead = resultIn(head);
  if (inHead && inHead.code !== 'INFO-000' && inHead.code !== 'INFO-100') return emptyOrFailure(inHead);
  const rows = listOf(parts, 'row');
  const total = head.map(({ list_total_count: count }) => Number(count)).find(Number.isInteger) ?? rows.length;
  return { total, rows };
}

function parse(text: string): NeisRow {
  try {
    const json: unknown = JSON.parse(text);
    if (isObject(json)) return json;
  } catch {
    // below
  }
  const isPage = /^\s*</.test(text);
  throw isPage ? passing('page', '나이스가 자료 대신 안내 화면으로 답했습니다.') : passing('broken-json', '나이스의 응답이 중간에서 끊겼습니다.');
}

function resultIn(objects: readonly NeisRow[]): { code: string; message: string } | undefined {
  const result = objects.map(({ RESULT }) => RESULT).find(isObject);
  return result && { code: String(result['CODE'] ?? ''), message: String(result['MESSAGE'] ?? '') };
}

function emptyOrFailure({ code, message }: { code: string; message: string }): NeisPage {
  const failure = failureOf(code, message);
  if (failure) throw failure;
  return NOTHING;
}

function listOf(parts: readonly unknown[], key: 'head' | 'row'): NeisRow[] {
  const list = parts.filter(isObject).map((part) => part[key]).find(Array.isArray) as unknown[] | undefined;
  return (list ?? []).filter(isObject);
}

const isObject = (value: unknown): value is NeisRow => typeof value === 'object' && value !== null && !Array.isArray(value);

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Row = Record<string, string | null>;

/** How the next request fails; a code of NEIS fails as NEIS does, at the top or (`head:ERROR-500`) inside the head. */
export type NeisFault = 'hang' | 'drop' | 'page-500' | 'page-200' | 'http-503' | 'truncated' | 'no-json' | `ERROR-${number}` | `INFO-${number}` | `head:${string}`;

export interface GivenEvent {
  readonly day: string;
  readonly name: string;
  /** Flagged grades; all three unless told. */
  readonly grades?: readonly number[];
  readonly dayOff?: '해당없음' | '휴업일' | '공휴일' | '';
  readonly content?: string | null;
}

const MESSAGES: Readonly<Record<string, string>> = {
  'INFO-000': '정상 처리되었습니다.', 'INFO-200': '해당하는 데이터가 없습니다.', 'INFO-300': '관리자에 의해 인증키 사용이 제한되었습니다.',
  'ERROR-290': '인증키가 유효하지 않습니다.', 'ERROR-300': '필수 값이 누락되어 있습니다.', 'ERROR-310': '해당하는 서비스를 찾을 수 없습니다.',
  'ERROR-333': '요청위치 값의 타입이 유효하지 않습니다.', 'ERROR-336': '데이터요청은 한번에 최대 1,000건을 넘을 수 없습니다.', 'ERROR-337': '일별 트래픽 제한을 넘은 호출입니다.',
};
const FLAGS = ['ONE_GRADE_EVENT_YN', 'TW_GRADE_EVENT_YN', 'THREE_GRADE_EVENT_YN', 'FR_GRADE_EVENT_YN', 'FIV_GRADE_EVENT_YN', 'SIX_GRADE_EVENT_YN'];
const SERVICES = ['schoolInfo', 'SchoolSchedule', 'classInfo'];
const ROWS_WITHOUT_KEY = 5;

/** The open API of NEIS on this computer: answers all with 200, checks what NEIS checks, and fails when told to. */
export class FakeNeis {
  /** Every question asked, in order. */
  readonly asked: { readonly service: string; readonly query: URLSearchParams }[] = [];
  readonly keys = new Set(['f'.repeat(32)]);
  readonly restrictedKeys = new Set<string>();
  /** Requests one key may make; ERROR-337 beyond. */
  quota = Number.POSITIVE_INFINITY;
  private readonly faults: NeisFault[] = [];
  private readonly data: Record<string, Row[]> = { schoolInfo: [], SchoolSchedule: [], classInfo: [] };
  private server: Server | undefined;
  private port = 0;

  static async open(): Promise<FakeNeis> {
    const fake = new FakeNeis();
    const server = createServer((request, response) => fake.answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    fake.port = (server.address() as AddressInfo).port;
    fake.server = server;
    return fake;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async close(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise<void>((resolve) => (this.server ? this.server.close(() => resolve()) : resolve()));
  }

  /** One fault for each of the next requests, in this order. */
  failNext(...faults: NeisFault[]): void {
    this.faults.push(...faults);
  }

  /** Everything as it was after `open`. */
  reset(): void {
    for (const list of [this.asked, this.faults, ...Object.values(this.data)]) list.length = 0;
    this.quota = Number.POSITIVE_INFINITY;
    this.restrictedKeys.clear();
  }

  /** Replaces what NEIS holds of the school: the way an event is moved between two synchronisations. */
  schedule(code: string, events: readonly GivenEvent[]): void {
    const school = ownerOf(code);
    this.replace('SchoolSchedule', school, events.map(({ day, name, grades, dayOff = '해당없음', content = null }) => ({
      ...school, SCHUL_NM: '가상중학교', AY: '2027', DGHT_CRSE_SC_NM: '주간', SCHUL_CRSE_SC_NM: '중학교', SBTR_DD_SC_NM: dayOff, AA_YMD: day.replaceAll('-', ''), EVENT_NM: name, EVENT_CNTNT: content,
      ...Object.fromEntries(FLAGS.map((flag, index) => [flag, index > 2 ? '*' : (grades ?? [1, 2, 3]).includes(index + 1) ? 'Y' : 'N'])), LOAD_DTM: '20270301004611',
    })));
  }

  classes(code: string, schoolYear: number, perGrade: readonly number[]): void {
    const school = ownerOf(code);
    this.replace('classInfo', school, perGrade.flatMap((count, index) => Array.from({ length: count }, (_, at) =>
      ({ ...school, AY: String(schoolYear), GRADE: String(index + 1), CLASS_NM: String(at + 1), DGHT_CRSE_SC_NM: '주간' }))));
  }

  schools(...rows: Row[]): void {
    this.data['schoolInfo']?.push(...rows);
  }

  private replace(service: string, school: Row, rows: Row[]): void {
    const others = (this.data[service] ?? []).filter((row) => row['SD_SCHUL_CODE'] !== school['SD_SCHUL_CODE']);
    this.data[service] = [...others, ...rows];
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname, searchParams: query } = new URL(request.url ?? '/', this.url);
    const service = pathname.replace('/hub/', '');
    this.asked.push({ service, query });
    const fault = this.faults.shift();
    const body = this.bodyOf(service, query);
    switch (fault) {
      case undefined: return send(response, query.get('Type') === 'xml' ? xmlOf(service, body) : JSON.stringify(body));
      case 'hang': return;
      case 'drop': return void request.socket.destroy();
      case 'page-500': return send(response, '<html><body>Internal Server Error</body></html>', 500);
      case 'page-200': return send(response, '<!doctype html><html><body>서비스 점검 중입니다</body></html>');
      case 'http-503': return send(response, '', 503);
      case 'truncated': return send(response, JSON.stringify(body).slice(0, -20));
      case 'no-json': return send(response, '[]');
      default: return send(response, JSON.stringify(fault.startsWith('head:') ? inHead(service, fault.slice(5)) : failure(fault)));
    }
  }

  /** In the order in which NEIS seems to check. */
  private bodyOf(service: string, query: URLSearchParams): object {
    const key = query.get('KEY');
    const [page, size] = [query.get('pIndex') ?? '1', query.get('pSize') ?? '100'];
    if (!SERVICES.includes(service)) return failure('ERROR-310');
    if (key !== null && this.restrictedKeys.has(key)) return failure('INFO-300');
    if (key !== null && !this.keys.has(key)) return failure('ERROR-290');
    if (![page, size].every((text) => /^[1-9]\d*$/.test(text))) return failure('ERROR-333');
    if (Number(size) > 1000) return failure('ERROR-336');
    if (this.asked.filter(({ query: other }) => other.get('KEY') === key).length > this.quota) return failure('ERROR-337');
    if (service !== 'schoolInfo' && !(query.get('ATPT_OFCDC_SC_CODE') && query.get('SD_SCHUL_CODE'))) return failure('ERROR-300');
    const rows = (this.data[service] ?? []).filter((row) => isAskedFor(row, query));
    const most = key === null ? ROWS_WITHOUT_KEY : Number(size);
    const shown = rows.slice((Number(page) - 1) * Number(size), (Number(page) - 1) * Number(size) + most);
    if (shown.length === 0) return failure('INFO-200');
    return { [service]: [{ head: [{ list_total_count: rows.length }, result('INFO-000')] }, { row: shown }] };
  }
}

const ownerOf = (code: string): { ATPT_OFCDC_SC_CODE: string; SD_SCHUL_CODE: string } => {
  const [office = '', school = ''] = code.split('-');
  return { ATPT_OFCDC_SC_CODE: office, SD_SCHUL_CODE: school };
};

function isAskedFor(row: Row, query: URLSearchParams): boolean {
  const equal = ['ATPT_OFCDC_SC_CODE', 'SD_SCHUL_CODE', 'AY', 'GRADE', 'AA_YMD'].every((key) => !query.has(key) || row[key] === query.get(key));
  const day = row['AA_YMD'] ?? '';
  const isWithin = day === '' || (day >= (query.get('AA_FROM_YMD') ?? '0') && day <= (query.get('AA_TO_YMD') ?? '9'));
  return equal && isWithin && (row['SCHUL_NM'] ?? '').includes(query.get('SCHUL_NM') ?? '');
}

const result = (code: string): object => ({ RESULT: { CODE: code, MESSAGE: MESSAGES[code] ?? '서버 오류입니다.' } });
const failure = result;
const inHead = (service: string, code: string): object => ({ [service]: [{ head: [{ list_total_count: 0 }, result(code)] }, { row: [] }] });

/** Content type as seen in the wild: not always JSON's. */
function send(response: ServerResponse, body: string, status = 200): void {
  response.writeHead(status, { 'content-type': 'text/html;charset=UTF-8' }).end(body);
}

/** Element names as keys. */
function xmlOf(service: string, body: object): string {
  const element = (name: string, value: unknown): string => {
    if (Array.isArray(value)) return value.map((item) => element(name, item)).join('');
    const inner = typeof value === 'object' && value !== null ? Object.entries(value).map(([key, child]) => element(key, child)).join('') : String(value ?? '').replace(/[<&]/g, '');
    return `<${name}>${inner}</${name}>`;
  };
  const inner = Object.entries(body).flatMap(([, parts]) => (Array.isArray(parts) ? parts.map((part: object) => Object.entries(part).map(([key, value]) => element(key, value)).join('')) : [element('RESULT', parts)]));
  return `<?xml version="1.0" encoding="UTF-8"?><${service}>${inner.join('')}</${service}>`;
}

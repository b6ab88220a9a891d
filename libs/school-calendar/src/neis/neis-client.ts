import type { Day } from '#kernel';
import { type NeisPage, type NeisRow, readAnswer } from './neis-answer.js';
import { NeisFailure, passing } from './neis-failure.js';

/** How NEIS names a school: office of education and school. Names repeat, this pair does not. */
export interface NeisCodes {
  readonly office: string;
  readonly school: string;
}

export interface NeisSettings {
  /** Without path: `https://open.neis.go.kr`. */
  readonly baseUrl: string;
  /** 32 hexadecimal digits. Goes nowhere but into requests. */
  readonly key: string;
}

/** The outside world, handed in. */
export interface NeisMeans {
  readonly fetch: typeof fetch;
  /** Lets so many milliseconds pass between two tries. */
  readonly wait: (ms: number) => Promise<unknown>;
  readonly timeoutMs: number;
}

/** NEIS refuses more (ERROR-336). */
const PAGE_SIZE = 1000;
/** A school has some hundred rows a year; an answer that never ends is no answer. */
const MOST_PAGES = 20;
const WAITS_MS = [1_000, 4_000, 16_000] as const;

/** Asks the open API of NEIS (나이스 교육정보 개방 포털). Every question throws NeisFailure when it stays unanswered. */
export class NeisClient {
  constructor(private readonly settings: NeisSettings, private readonly means: NeisMeans) {}

  /** Schools of that name or code, each once; rows of schools that have no code yet are left out. */
  async schoolInfo(asked: { readonly office?: string; readonly school?: string; readonly name?: string }): Promise<NeisRow[]> {
    const rows = await this.all('schoolInfo', { ATPT_OFCDC_SC_CODE: asked.office, SD_SCHUL_CODE: asked.school, SCHUL_NM: asked.name });
    const coded = rows.filter((row) => String(row['SD_SCHUL_CODE'] ?? '').trim() !== '');
    return [...new Map(coded.map((row) => [`${String(row['ATPT_OFCDC_SC_CODE'])} ${String(row['SD_SCHUL_CODE'])}`, row])).values()];
  }

  /** The academic calendar from the first day to the last, both included. No rows: NEIS knows nothing yet. */
  schoolSchedule({ office, school }: NeisCodes, firstDay: Day, lastDay: Day): Promise<NeisRow[]> {
    return this.all('SchoolSchedule', { ATPT_OFCDC_SC_CODE: office, SD_SCHUL_CODE: school, AA_FROM_YMD: firstDay.replaceAll('-', ''), AA_TO_YMD: lastDay.replaceAll('-', '') });
  }

  /** One row a class of the school year. */
  classInfo({ office, school }: NeisCodes, schoolYear: number): Promise<NeisRow[]> {
    return this.all('classInfo', { ATPT_OFCDC_SC_CODE: office, SD_SCHUL_CODE: school, AY: String(schoolYear) });
  }

  private async all(service: string, asked: Readonly<Record<string, string | undefined>>): Promise<NeisRow[]> {
    const rows: NeisRow[] = [];
    for (let page = 1; page <= MOST_PAGES; page++) {
      const answer = await this.page(service, { ...asked, pIndex: String(page), pSize: String(PAGE_SIZE) });
      rows.push(...answer.rows);
      if (rows.length >= answer.total || answer.rows.length === 0) return rows;
    }
    throw new NeisFailure('refused', 'endless', '나이스의 응답이 끝나지 않습니다.');
  }

  private async page(service: string, asked: Readonly<Record<string, string | undefined>>): Promise<NeisPage> {
    for (let attempt = 0; ; attempt++) {
      try {
        return readAnswer(service, await this.get(service, asked));
      } catch (error) {
        const pause = WAITS_MS[attempt];
        if (!(error instanceof NeisFailure) || error.kind !== 'passing' || pause === undefined) throw error;
        await this.means.wait(pause);
      }
    }
  }

  private async get(service: string, asked: Readonly<Record<string, string | undefined>>): Promise<string> {
    const url = new URL(`/hub/${service}`, this.settings.baseUrl);
    const given = Object.entries({ KEY: this.settings.key, Type: 'json', ...asked }).filter((entry): entry is [string, string] => entry[1] !== undefined);
    url.search = new URLSearchParams(given).toString();
    // What fetch throws may quote the address, and the key with it.
    const answer = await this.means.fetch(url, { signal: AbortSignal.timeout(this.means.timeoutMs), redirect: 'error' })
      .then(async (response) => ({ status: response.status, text: await response.text() }))
      .catch((error: unknown) => { throw unreachable(error); });
    if (answer.status >= 500 || answer.status === 429 || answer.status === 408) throw passing(`http-${answer.status}`, `나이스 서버가 응답하지 못했습니다 (HTTP ${answer.status}).`);
    if (answer.status >= 400) throw new NeisFailure('refused', `http-${answer.status}`, `나이스가 요청을 거절했습니다 (HTTP ${answer.status}). 서버 설정의 NEIS_BASE_URL을 확인해 주세요.`);
    return answer.text;
  }
}

function unreachable(error: unknown): NeisFailure {
  const isLate = (error as { name?: unknown } | null)?.name === 'TimeoutError';
  return isLate ? passing('timeout', '나이스가 제때 응답하지 않았습니다.') : passing('unreachable', '나이스에 연결할 수 없습니다.');
}

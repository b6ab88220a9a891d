import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A building the fake knows; `entX`, `entY` in metres of UTM-K, absent where the register has no entrance. */
export interface GivenBuilding {
  readonly road: string;
  readonly town: string;
  readonly number: string;
  readonly zip: string;
  readonly entX?: string;
  readonly entY?: string;
}

export type JusoTrouble = 'http-503' | 'no-json' | 'drop' | `E00${string}` | '-999';

const MESSAGES: Readonly<Record<string, string>> = {
  '0': '정상', '-999': '시스템에러', E0001: '승인되지 않은 KEY 입니다.', E0005: '검색어가 입력되지 않았습니다.', E0006: '주소를 상세히 입력해 주시기 바랍니다.',
  E0008: '검색어는 두글자 이상 입력되어야 합니다.', E0009: '검색어는 문자와 숫자 같이 입력되어야 합니다.', E0010: '검색어가 너무 깁니다. (한글40자, 영문,숫자 80자 이하)',
  E0011: '검색어에 너무 긴 숫자가 포함되어 있습니다. (숫자10자 이하)', E0012: '특수문자+숫자만으로는 검색이 불가능 합니다.', E0013: 'SQL 예약어 또는 특수문자( %,=,>,<,[,] )는 검색이 불가능 합니다.',
  E0014: '개발승인키 기간이 만료되어 서비스를 이용하실 수 없습니다.', E0015: '검색 범위를 초과하였습니다.',
};

/** The register of road addresses on this computer: answers all with 200, checks what the register checks, and fails when told to. */
export class FakeJuso {
  /** Every question asked, in order. */
  readonly asked: { readonly service: string; readonly query: URLSearchParams }[] = [];
  readonly searchKey = 'search-key';
  readonly placeKey = 'place-key';
  buildings: readonly GivenBuilding[] = [];
  private readonly troubles: JusoTrouble[] = [];
  private server: Server | undefined;

  static async open(): Promise<FakeJuso> {
    const fake = new FakeJuso();
    fake.server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
        const trouble = fake.troubles.shift();
        const service = /^\/addrlink\/(\w+)\.do/.exec(request.url ?? '')?.[1] ?? '';
        const query = new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
        fake.asked.push({ service, query });
        if (trouble === 'drop') return request.socket.destroy();
        if (trouble === 'http-503') return response.writeHead(503).end('<html>점검 중</html>');
        if (trouble === 'no-json') return response.writeHead(200).end('<html>점검 중</html>');
        return response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(fake.answer(service, query, trouble)));
      });
    });
    await new Promise<void>((resolve) => fake.server?.listen(0, '127.0.0.1', resolve));
    return fake;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server?.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise<void>((resolve) => (this.server ? this.server.close(() => resolve()) : resolve()));
  }

  failNext(...troubles: JusoTrouble[]): void {
    this.troubles.push(...troubles);
  }

  private answer(service: string, query: URLSearchParams, trouble: string | undefined): object {
    const refusal = trouble ?? (service === 'addrLinkApi' ? searchFault(query, this.searchKey) : query.get('confmKey') === this.placeKey ? undefined : 'E0001');
    if (refusal !== undefined) return { results: { common: { errorCode: refusal, errorMessage: MESSAGES[refusal], totalCount: '0', currentPage: '1', countPerPage: '10' }, juso: null } };
    const wanted = (query.get('keyword') ?? '').replace(/\s/g, '');
    const found = service === 'addrLinkApi'
      ? this.buildings.filter((each) => `${each.road}${each.number}`.replace(/\s/g, '').includes(wanted) || wanted.includes(`${each.road}${each.number}`.replace(/\s/g, '')))
      : this.buildings.filter((each) => query.get('rnMgtSn') === codeOf(each) && query.get('buldMnnm') === each.number.split('-')[0]);
    const rows = found.map((each) => (service === 'addrLinkApi' ? addressRow(each) : { admCd: '1153010100', rnMgtSn: codeOf(each), bdMgtSn: '', udrtYn: '0', buldMnnm: each.number, buldSlno: '0', entX: each.entX ?? '', entY: each.entY ?? '', bdNm: '' }));
    return { results: { common: { errorCode: '0', errorMessage: MESSAGES['0'], totalCount: String(rows.length), currentPage: '1', countPerPage: '10' }, juso: rows } };
  }
}

const codeOf = ({ road }: GivenBuilding): string => `11530${[...road].reduce((sum, letter) => sum + letter.codePointAt(0)!, 0)}`;

/** In the order in which the register looks. */
function searchFault(query: URLSearchParams, key: string): string | undefined {
  const keyword = query.get('keyword') ?? '';
  if (query.get('confmKey') !== key) return 'E0001';
  if (keyword.trim() === '') return 'E0005';
  if (/[%=><]|\bselect\b/i.test(keyword)) return 'E0013';
  if (keyword.length > 80) return 'E0010';
  if (/\d{11,}/.test(keyword)) return 'E0011';
  if (/^[\d\s\p{P}]+$/u.test(keyword)) return 'E0012';
  if ([...keyword.trim()].length < 2) return 'E0008';
  return /^(서울|부산|경기)\S*$/.test(keyword.trim()) ? 'E0006' : undefined;
}

const addressRow = (building: GivenBuilding): Record<string, string> => {
  const { road, town, number, zip } = building;
  const [main = '', sub = '0'] = number.split('-');
  return {
    roadAddr: `서울특별시 구로구 ${road} ${number} (${town})`, roadAddrPart1: `서울특별시 구로구 ${road} ${number}`, roadAddrPart2: ` (${town})`, jibunAddr: '', engAddr: '', zipNo: zip, admCd: '1153010100',
    rnMgtSn: codeOf(building), bdMgtSn: '', detBdNmList: '', bdNm: '', bdKdcd: '0', siNm: '서울특별시', sggNm: '구로구', emdNm: town, liNm: '', rn: road, udrtYn: '0', buldMnnm: main, buldSlno: sub, mtYn: '0',
    lnbrMnnm: '', lnbrSlno: '', emdNo: '01',
  };
};

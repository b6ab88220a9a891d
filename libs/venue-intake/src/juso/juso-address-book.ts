import { Injectable } from '@nestjs/common';
import { degreesOfUtmK } from '../domain/utm-k.js';
import { type AddressAnswer, AddressBook, AddressBookSettings, type FoundAddress } from '../ports/address-book.js';
import { isConfiguration, isUnclear, JusoFault, jusoRows } from './juso-answer.js';

const TIMEOUT_MS = 5_000;
const MOST_FOUND = 10;
/** What the register takes for an attack or for a wildcard. */
const FORBIDDEN = /[%=><;]|\b(?:or|select|insert|delete|update|create|drop|exec|union|fetch|declare|truncate)\b/gi;

/**
 * The open API of the register of road addresses (business.juso.go.kr). Its search knows addresses and no coordinates;
 * the entrance of a building comes from a second service with a second key, in metres of UTM-K, and not at all without one.
 */
@Injectable()
export class JusoAddressBook extends AddressBook {
  constructor(private readonly settings: AddressBookSettings) {
    super();
  }

  override async find(address: string): Promise<AddressAnswer> {
    const { searchKey } = this.settings;
    if (searchKey === undefined) return { state: 'not-configured', message: '주소 찾기가 설정되어 있지 않습니다(JUSO_KEY). 위도와 경도를 직접 적어 주세요.' };
    const keyword = address.replace(/\(.*?\)|,.*$/g, ' ').replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').trim().slice(0, 80);
    try {
      const { rows, total } = await this.ask('addrLinkApi.do', searchKey, { keyword, currentPage: '1', countPerPage: String(MOST_FOUND) });
      const places = rows.length === 1 ? await this.placesOf(rows) : rows.map(() => null);
      return { state: 'found', total, addresses: rows.map((row, at) => addressOf(row, places[at] ?? null)) };
    } catch (error) {
      if (!(error instanceof JusoFault)) throw error;
      if (isUnclear(error.code)) return { state: 'unclear', message: error.message };
      if (isConfiguration(error.code)) return { state: 'refused-key', message: '주소 찾기 승인키가 맞지 않거나 기간이 지났습니다. 위도와 경도를 직접 적어 주세요.' };
      return { state: 'unreachable', message: '지금은 주소 찾기 서버가 답하지 않습니다. 잠시 뒤에 다시 하거나 위도와 경도를 직접 적어 주세요.' };
    }
  }

  /** Null for whom the second service does not know, or does not answer: an address without a place is still an address. */
  private async placesOf(rows: readonly Readonly<Record<string, string>>[]): Promise<FoundAddress['place'][]> {
    const { placeKey } = this.settings;
    if (placeKey === undefined) return rows.map(() => null);
    return Promise.all(rows.map(async ({ admCd = '', rnMgtSn = '', udrtYn = '0', buldMnnm = '', buldSlno = '0' }) => {
      try {
        const { rows: [entrance] } = await this.ask('addrCoordApi.do', placeKey, { admCd, rnMgtSn, udrtYn, buldMnnm, buldSlno });
        const [x, y] = [Number(entrance?.['entX'] || Number.NaN), Number(entrance?.['entY'] || Number.NaN)];
        if (!Number.isFinite(x) || !Number.isFinite(y)) return null;
        const place = degreesOfUtmK(x, y);
        return place.latitude > 33 && place.latitude < 39 && place.longitude > 124 && place.longitude < 132 ? place : null;
      } catch (error) {
        if (error instanceof JusoFault) return null;
        throw error;
      }
    }));
  }

  private async ask(service: string, confmKey: string, query: Readonly<Record<string, string>>) {
    const body = new URLSearchParams({ confmKey, ...query, resultType: 'json' });
    let response: Response;
    try {
      response = await fetch(`${this.settings.url}/addrlink/${service}`, { method: 'POST', body, signal: AbortSignal.timeout(TIMEOUT_MS) });
      if (!response.ok) throw new JusoFault('unreachable', `${response.status}`);
      return jusoRows(await response.text());
    } catch (error) {
      if (error instanceof JusoFault) throw error;
      throw new JusoFault('unreachable', 'no answer');
    }
  }
}

const addressOf = ({ roadAddrPart1 = '', emdNm = '', zipNo = '' }: Readonly<Record<string, string>>, place: FoundAddress['place']): FoundAddress => ({
  roadAddress: roadAddrPart1.trim(), district: emdNm, zip: zipNo, place,
});

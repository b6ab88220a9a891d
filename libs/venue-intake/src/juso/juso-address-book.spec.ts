import { FakeJuso } from '#testing';
import { degreesOfUtmK } from '../domain/utm-k.js';
import { JusoAddressBook } from './juso-address-book.js';

describe('the register of road addresses', () => {
  let juso: FakeJuso;
  const book = (keys: { searchKey?: string | undefined; placeKey?: string | undefined } = {}) =>
    new JusoAddressBook({ url: juso.url, searchKey: juso.searchKey, placeKey: juso.placeKey, ...keys });

  beforeAll(async () => {
    juso = await FakeJuso.open();
    juso.buildings = [
      { road: '디지털로', town: '구로동', number: '300', zip: '08379', entX: '947000', entY: '1943000' },
      { road: '경인로', town: '구로동', number: '662', zip: '08209' }, { road: '경인로', town: '신도림동', number: '67', zip: '08210', entX: '945000', entY: '1945000' },
    ];
  });
  afterAll(() => juso.close());

  it('finds an address and, with a second key and a second question, its entrance', async () => {
    const found = await book().find('서울특별시 구로구 디지털로 300, 3층 (구로동)');
    expect(found).toMatchObject({ state: 'found', total: 1, addresses: [{ roadAddress: '서울특별시 구로구 디지털로 300', district: '구로동', zip: '08379' }] });
    const { place } = (found as unknown as { addresses: { place: { latitude: number; longitude: number } }[] }).addresses[0]!;
    expect(place.latitude).toBeCloseTo(37.4845, 2);
    expect(place.longitude).toBeCloseTo(126.9, 1);
    expect(juso.asked.map(({ service, query }) => [service, query.get('keyword')])).toEqual([['addrLinkApi', '서울특별시 구로구 디지털로 300'], ['addrCoordApi', null]]);
  });

  it('invents no place: not without the second key, not where the register has none, and not for one of several', async () => {
    const places = async (address: string, keys = {}) => ((await book(keys).find(address)) as unknown as { addresses: { place: unknown }[] }).addresses.map(({ place }) => place);
    expect(await places('디지털로 300', { placeKey: undefined })).toEqual([null]);
    expect(await places('디지털로 300', { placeKey: 'wrong' })).toEqual([null]);
    expect(await places('경인로 662')).toEqual([null]);
    expect(await places('경인로')).toEqual([null, null]);
    expect(await places('없는길 1')).toEqual([]);
  });

  it('tells what a person can put right from what only the office can, and from what passes', async () => {
    const state = async (address: string, keys = {}) => (await book(keys).find(address)).state;
    expect([await state(''), await state('가'), await state('서울'), await state('1-2'), await state('길 123456789012')]).toEqual(Array(5).fill('unclear'));
    expect([await state('디지털로 300', { searchKey: undefined }), await state('디지털로 300', { searchKey: 'wrong' })]).toEqual(['not-configured', 'refused-key']);
    for (const code of ['E0006', 'E0009', 'E0010', 'E0015'] as const) {
      juso.failNext(code);
      expect(await state('디지털로 300')).toBe('unclear');
    }
    juso.failNext('E0014', '-999', 'http-503', 'no-json', 'drop');
    expect([await state('디지털로'), await state('디지털로'), await state('디지털로'), await state('디지털로'), await state('디지털로')]).toEqual(['refused-key', ...Array<string>(4).fill('unreachable')]);
    expect(await state("디지털로 300 ' or 1=1; select %")).toBe('found');
  });
});

describe('metres of the one zone Korea is measured in', () => {
  it.each([
    [1_000_000, 2_000_000, 38, 127.5], [953_898.1, 1_952_029.2, 37.566481, 126.977925], [1_146_474.1, 1_685_891.9, 35.159, 129.11],
  ])('%d, %d is %d, %d', (x, y, latitude, longitude) => {
    const degrees = degreesOfUtmK(x, y);
    expect([degrees.latitude, degrees.longitude].map((each) => Math.round(each * 100) / 100)).toEqual([latitude, longitude].map((each) => Math.round(each * 100) / 100));
  });
});

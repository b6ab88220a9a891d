import { AlikeFinder } from './find-alike.js';
import { metresBetween } from './distance.js';
import { likenessOf, LIKELY, plainVenue, type VenueTraits } from './likeness.js';
import { businessNumber, nameLikeness, plainAddress, plainName, plainPhone } from './plain-forms.js';

const traits = (name: string, rest: Partial<VenueTraits> = {}): VenueTraits => ({ name, businessNo: null, phone: null, address: null, latitude: null, longitude: null, ...rest });
const score = (one: VenueTraits, other: VenueTraits) => likenessOf(plainVenue(one), plainVenue(other)).score;

describe('forms to compare by', () => {
  it.each([
    ['㈜나무공방', '나무공방'], ['(주) 나무 공방', '나무공방'], ['나무공방 주식회사', '나무공방'], ['나무공방'.normalize('NFD'), '나무공방'], ['나무-공방 (구로점)', '나무공방구로점'],
    ['까페 온', '카페온'], ['구로청소년쎈타', '구로청소년센터'], ['ﾅ', plainName('ナ')], ['ＡＢＣ 디지탈', 'abc디지털'],
  ])('%s is the name %s', (written, plain) => expect(plainName(written)).toBe(plain));

  it.each([
    ['서울특별시 구로구 디지털로 300, 3층 (구로동)', '구로구디지털로300'], ['서울 구로구 디지털로300', '구로구디지털로300'], ['서울특별시 구로구 경인로 662-4', '구로구경인로662-4'],
    ['경기도 고양시 덕양구 중앙로558번길 16-11', '덕양구중앙로558번길16-11'], ['서울 구로구 구로동 501', null], ['', null],
  ])('%s is the address %s', (written, plain) => expect(plainAddress(written)).toBe(plain));

  it('reads telephone numbers as they are dialled, and business numbers only when their last digit is right', () => {
    expect(['02) 860-2114', '+82 2-860-2114', '+82 (0)2 860 2114', '114', null].map((phone) => plainPhone(phone))).toEqual(['028602114', '028602114', '028602114', null, null]);
    expect(['123-45-67891', '1234567891', '123-45-67892', '1', null].map((number) => businessNumber(number))).toEqual(['1234567891', '1234567891', null, null, null]);
  });

  it('measures how alike names are, and keeps rooms with other numbers apart', () => {
    expect(nameLikeness('구로청소년문화센터', '구로청소년문화의센터')).toBeGreaterThan(0.7);
    expect(nameLikeness('문화센터제1강의실', '문화센터제2강의실')).toBe(0);
    expect(metresBetween({ latitude: 37.5, longitude: 126.9 }, { latitude: 37.501, longitude: 126.9 })).toBeCloseTo(111.2, 0);
  });
});

describe('two entries of one place', () => {
  const house = { address: '서울 구로구 디지털로 300', phone: '02-860-2114', latitude: 37.485, longitude: 126.9 };

  it('are found by their business number, or by two of name, phone and place', () => {
    expect(score(traits('가나제과', { businessNo: '1234567891' }), traits('다른 이름', { businessNo: '1234567891' }))).toBeGreaterThanOrEqual(LIKELY);
    expect(score(traits('(주)가나제과', { phone: '02-860-2114' }), traits('가나 제과', { phone: '028602114' }))).toBe(70);
    expect(score(traits('가나제과', { address: house.address }), traits('가나제과', { address: '서울특별시 구로구 디지털로 300 (구로동)' }))).toBe(65);
    expect(score(traits('가나제과', { latitude: 37.5, longitude: 126.9 }), traits('가나제과', { latitude: 37.5002, longitude: 126.9 }))).toBe(60);
  });

  it('are not two rooms of one house, nor two shops of one name, nor firms with other numbers', () => {
    expect(score(traits('주민센터 2층 문화교실', house), traits('주민센터 3층 하모니홀', house))).toBeLessThan(LIKELY);
    expect(score(traits('영등포구 신길7동주민센터 대회의실', house), traits('영등포구 신길7동주민센터 소회의실', house))).toBeLessThan(LIKELY);
    expect(score(traits('구로 청소년문화센터', house), traits('구로 청소년문화의센터', house))).toBeGreaterThanOrEqual(LIKELY);
    expect(score(traits('제1강의실', house), traits('제2강의실', house))).toBeLessThan(LIKELY);
    expect(score(traits('가나제과'), traits('가나제과'))).toBeLessThan(LIKELY);
    expect(score(traits('가나제과', { ...house, businessNo: '1234567891' }), traits('가나제과', { ...house, businessNo: '1018200008' }))).toBeLessThan(LIKELY);
  });

  it('say why in words, with the values', () =>
    expect(likenessOf(plainVenue(traits('㈜가나제과', { phone: '02-860-2114' })), plainVenue(traits('가나제과', { phone: '+82 2 860 2114' }))).reasons.map(({ words }) => words))
      .toEqual(['표기만 다른 같은 이름입니다 (㈜가나제과 / 가나제과)', '전화번호가 같습니다 (02-860-2114)']));

  it('are found among ten thousand at once', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => traits(`체험처 ${at} 공방`, { phone: `02-${100 + (at % 900)}-${1000 + at}`, latitude: 37.4 + (at % 100) / 700, longitude: 126.8 + Math.floor(at / 100) / 500 }));
    const finder = new AlikeFinder(many);
    const started = performance.now();
    const found = many.map((venue) => finder.alike(venue).length);
    expect(found.every((count) => count === 0)).toBe(true);
    expect(finder.alike({ ...many[4321]!, name: '(주)체험처 4321 공방' })).toMatchObject([{ venue: { name: '체험처 4321 공방' }, likeness: { score: 90 } }]);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

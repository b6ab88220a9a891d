/** What kind of body it is says nothing about which one: "(주)나무공방", "㈜ 나무공방" and "나무공방 주식회사" are one. NFKC writes ㈜ out. */
const LEGAL_FORMS = /\((?:주|유|사|재|합|학|의|복)\)|주식회사|유한책임회사|유한회사|합자회사|합명회사|사단법인|재단법인|학교법인|의료법인|사회복지법인|농업회사법인|영농조합법인|사회적협동조합/g;
/** Loan words people write in more than one way. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/쎈터|센타|쎈타/g, '센터'], [/까페/g, '카페'], [/샵/g, '숍'], [/쥬스/g, '주스'], [/케익|케잌/g, '케이크'], [/메디칼/g, '메디컬'], [/디지탈/g, '디지털'], [/스튜디어/g, '스튜디오'], [/비젼/g, '비전'],
  [/텔레콤/g, '텔레컴'], [/컨텐츠/g, '콘텐츠'], [/악세사리/g, '액세서리'], [/초콜렛/g, '초콜릿'], [/워크샵/g, '워크숍'],
];
const LONG_REGIONS: readonly (readonly [RegExp, string])[] = [
  [/(서울|부산|대구|인천|광주|대전|울산|세종)(특별자치시|특별시|광역시|시)/g, '$1'], [/(경기|강원|제주)(특별자치도|도)/g, '$1'],
  [/충청북도/g, '충북'], [/충청남도/g, '충남'], [/전라북도|전북특별자치도/g, '전북'], [/전라남도/g, '전남'], [/경상북도/g, '경북'], [/경상남도/g, '경남'],
];

/** Composed, half-width and circled letters written out: a Mac's 가 and a spreadsheet's are one letter. */
const composed = (text: string): string => text.normalize('NFKC').replace(/[\u200b-\u200d\ufeff]/g, '').toLowerCase();

/** A name as it is compared: without legal form, spaces, signs and ways of spelling. Empty where nothing is left. */
export function plainName(name: string): string {
  const bare = composed(name).replace(/\s+/g, '').replace(LEGAL_FORMS, '').replace(/[^\p{L}\p{N}]/gu, '');
  return SPELLINGS.reduce((text, [spelling, usual]) => text.replace(spelling, usual), bare);
}

/** Digits of a telephone number as dialled in Korea; null for what is too short to tell anybody apart. */
export function plainPhone(phone: string | null | undefined): string | null {
  const digits = composed(phone ?? '').replace(/^\s*\+82\s*\(?0?\)?/, '0').replace(/\D/g, '');
  return digits.length >= 8 ? digits : null;
}

/** Borough, road and building number: what follows is a floor or a room. Null for an address without a road. */
export function plainAddress(address: string | null | undefined): string | null {
  const text = LONG_REGIONS.reduce((each, [long, short]) => each.replace(long, short), composed(address ?? '').replace(/\(.*?\)/g, ' ').replace(/\s+/g, ' ').trim());
  const found = /^(?<region>.*?)\s*(?<road>[가-힣a-z0-9·.]+?(?:대로|로|길)(?:\s*\d+번?\s*(?:가|나|다)?길)?)\s*(?<under>지하\s*)?(?<number>\d+(?:\s*-\s*\d+)?)(?![\d번]|\s*-)/.exec(text)?.groups;
  if (!found) return null;
  const borough = (found['region'] ?? '').split(' ').filter((word) => /(시|군|구)$/.test(word)).at(-1) ?? '';
  return [borough, found['road'], found['under'], found['number']].join('').replace(/\s/g, '');
}

const WEIGHTS = [1, 3, 7, 1, 3, 7, 1, 3, 5] as const;

/** Ten digits with the right last one, in any writing: 123-45-67891. Null otherwise. */
export function businessNumber(text: string | null | undefined): string | null {
  const digits = composed(text ?? '').replace(/[\s-]/g, '');
  if (!/^\d{10}$/.test(digits)) return null;
  const at = (place: number): number => Number(digits[place]);
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * at(place), 0) + Math.floor((5 * at(8)) / 10);
  return (10 - (sum % 10)) % 10 === at(9) ? digits : null;
}

/** As it is printed on paper. */
export const businessNumberInWords = (digits: string): string => `${digits.slice(0, 3)}-${digits.slice(3, 5)}-${digits.slice(5)}`;

/** 0 to 1: how many pairs of neighbouring letters two plain names share. Names that differ in a number are two rooms, not one. */
export function nameLikeness(one: string, other: string): number {
  if (one === other) return 1;
  if (one.length < 3 || other.length < 3 || one.replace(/\D/g, '') !== other.replace(/\D/g, '')) return 0;
  const pairsOf = (text: string): string[] => Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2));
  const left = new Map<string, number>();
  for (const pair of pairsOf(one)) left.set(pair, (left.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of pairsOf(other)) {
    const count = left.get(pair) ?? 0;
    if (count === 0) continue;
    left.set(pair, count - 1);
    shared++;
  }
  return (2 * shared) / (one.length + other.length - 2);
}

/** Whether two names begin with the same words and then name different things: a town hall's lecture room and its gym. */
export function areRooms(one: string, other: string, alike: number): boolean {
  const [left, right] = [one, other].map((name) => composed(name).split(/\s+/).filter((word) => plainName(word) !== ''));
  if (!left || !right) return false;
  let shared = 0;
  while (shared < left.length && left[shared] === right[shared]) shared++;
  const [tail, otherTail] = [left, right].map((words) => plainName(words.slice(shared).join('')));
  return shared > 0 && !!tail && !!otherTail && nameLikeness(tail, otherTail) < alike;
}

import { areRooms, businessNumberInWords, nameLikeness, plainAddress, plainName, plainPhone } from './plain-forms.js';
import { metresBetween } from './distance.js';

/** What tells venues apart. */
export interface VenueTraits {
  readonly name: string;
  readonly businessNo: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export const LIKENESS_REASONS = ['business-no', 'phone', 'name', 'similar-name', 'address', 'distance', 'other-business-no'] as const;
export type LikenessReason = (typeof LIKENESS_REASONS)[number];

/** `score`: 0 to 100. `reasons`: what speaks for and against, each with a sentence that carries the value. */
export interface Likeness {
  readonly score: number;
  readonly reasons: readonly { readonly reason: LikenessReason; readonly points: number; readonly words: string }[];
}

/** From here on somebody should look. */
export const LIKELY = 60;
const POINTS: Readonly<Record<LikenessReason, number>> = { 'business-no': 90, phone: 30, name: 40, 'similar-name': 25, address: 25, distance: 20, 'other-business-no': -40 };
const SIMILAR = 0.7;
const NEAR_METRES = 50;

/** The comparable forms of a venue, made once however many it is held against. */
export interface PlainVenue { readonly traits: VenueTraits; readonly name: string; readonly phone: string | null; readonly address: string | null }

export const plainVenue = (traits: VenueTraits): PlainVenue => ({ traits, name: plainName(traits.name), phone: plainPhone(traits.phone), address: plainAddress(traits.address) });

/** How much speaks for two entries being one place. Same phone and house alone do not: a centre's rooms share both. */
export function likenessOf(one: PlainVenue, other: PlainVenue): Likeness {
  const found: { reason: LikenessReason; words: string }[] = [];
  const { businessNo } = one.traits;
  if (businessNo !== null && businessNo === other.traits.businessNo) found.push({ reason: 'business-no', words: `사업자등록번호가 같습니다 (${businessNumberInWords(businessNo)})` });
  else if (businessNo !== null && other.traits.businessNo !== null) found.push({ reason: 'other-business-no', words: '사업자등록번호가 서로 다릅니다' });
  const alike = areRooms(one.traits.name, other.traits.name, SIMILAR) ? 0 : nameLikeness(one.name, other.name);
  if (one.name !== '' && one.name === other.name) found.push({ reason: 'name', words: one.traits.name === other.traits.name ? `이름이 같습니다 (${one.traits.name})` : `표기만 다른 같은 이름입니다 (${one.traits.name} / ${other.traits.name})` });
  else if (alike >= SIMILAR) found.push({ reason: 'similar-name', words: `이름이 비슷합니다 (${one.traits.name} / ${other.traits.name})` });
  if (one.phone !== null && one.phone === other.phone) found.push({ reason: 'phone', words: `전화번호가 같습니다 (${one.traits.phone ?? ''})` });
  const metres = metresBetween(one.traits, other.traits);
  if (one.address !== null && one.address === other.address) found.push({ reason: 'address', words: `도로명주소가 같습니다 (${one.traits.address ?? ''})` });
  else if (metres !== null && metres <= NEAR_METRES) found.push({ reason: 'distance', words: `${Math.round(metres)}m 떨어져 있습니다` });
  const reasons = found.map(({ reason, words }) => ({ reason, points: POINTS[reason], words }));
  return { score: Math.max(0, Math.min(100, reasons.reduce((sum, { points }) => sum + points, 0))), reasons };
}

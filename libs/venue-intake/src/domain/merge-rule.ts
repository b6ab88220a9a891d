import { type Band, type Day, dayAndYearInWords } from '#kernel';
import { MergeRefused } from './venue-intake.errors.js';

export interface HalfDay { readonly venueId: string; readonly heldOn: Day; readonly band: Band }

export interface MergeCase {
  readonly kept: { readonly name: string; readonly status: string };
  readonly lost: { readonly name: string };
  /** Dangers found at the lost entry and not looked after: they are those of the place. */
  readonly dangers: readonly string[];
  readonly reason: string;
  /** Who still comes to the lost entry. */
  readonly visits: readonly { readonly heldOn: Day; readonly schoolName: string }[];
  /** Half-days both have open. */
  readonly collisions: readonly HalfDay[];
  /** Half-days of the lost entry with seats set aside for somebody. */
  readonly spokenFor: readonly HalfDay[];
}

const BAND_NAMES: Readonly<Record<Band, string>> = { am: '오전', pm: '오후' };
const MOST_NAMED = 5;
const LONGEST_REASON = 400;
const inWords = ({ heldOn, band }: HalfDay): string => `${dayAndYearInWords(heldOn)} ${BAND_NAMES[band]}`;
const firstOf = (words: readonly string[]): string => `${words.slice(0, MOST_NAMED).join(', ')}${words.length > MOST_NAMED ? ` 밖에 ${words.length - MOST_NAMED}건` : ''}`;

/** Half-days of the lost entry on which the other one has one, too. */
export function collisionsOf(openings: readonly HalfDay[], lostId: string): HalfDay[] {
  const kept = new Set(openings.filter(({ venueId }) => venueId !== lostId).map(({ heldOn, band }) => `${heldOn} ${band}`));
  return openings.filter(({ venueId, heldOn, band }) => venueId === lostId && kept.has(`${heldOn} ${band}`));
}

/** MergeRefused, in words that say what to do about it. */
export function judgeMerge({ kept, lost, dangers, reason, visits, collisions, spokenFor }: MergeCase): void {
  if (!reason.trim() || reason.trim().length > LONGEST_REASON) {
    throw new MergeRefused('합치는 까닭을 적어 주세요.', { errors: [{ pointer: '#/reason', detail: `까닭을 ${LONGEST_REASON}자까지 적어 주세요.` }] });
  }
  if (kept.status === 'retired') throw new MergeRefused(`${kept.name}은(는) 종료된 체험처입니다. 운영 중인 쪽을 남겨 주세요.`);
  if (dangers.length > 0) throw new MergeRefused(`${lost.name}은(는) 안전 문제로 제한된 체험처입니다. 다시 점검해 제한을 푼 뒤에 합쳐 주세요.`, { dangers });
  if (visits.length > 0) {
    const coming = firstOf(visits.map(({ heldOn, schoolName }) => `${dayAndYearInWords(heldOn)} ${schoolName}`));
    throw new MergeRefused(`${lost.name}에 앞으로 올 방문이 있습니다: ${coming}. 방문이 있는 쪽을 남기거나, 방문을 옮긴 뒤에 합쳐 주세요.`, { visits });
  }
  if (spokenFor.length > 0) throw new MergeRefused(`${lost.name}에 잡아 둔 자리가 있습니다: ${firstOf(spokenFor.map(inWords))}. 자리가 풀린 뒤에 합쳐 주세요.`, { openings: spokenFor });
  if (collisions.length > 0) throw new MergeRefused(`두 체험처가 같은 시간에 열려 있습니다: ${firstOf(collisions.map(inWords))}. 한쪽을 닫은 뒤에 합쳐 주세요.`, { openings: collisions });
}

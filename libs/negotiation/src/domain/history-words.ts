import { dayInSeoul, dayInWords, type Lang, visitInWords } from '#kernel';
import type { DateInHistory, HistoryEntry } from './negotiation.js';
import { ESCALATION_WORDS } from './reason.js';

const WHO = {
  ko: { host: '체험처', school: '학교', centre: '센터', system: '고르게' },
  en: { host: 'host', school: 'school', centre: 'centre', system: 'Goreuge' },
} as const;

type What = HistoryEntry['what'];
type Told = (dates: string, from: string, because: string) => string;
const ko: Readonly<Record<What, Told>> = {
  asked: (_, from) => `${from} 어려움 → 센터에 부탁`,
  offered: (dates, from) => (from === '' ? `다른 날 제안: ${dates}` : `${from} 어려움 → ${dates} 제안`),
  none: (dates) => `${dates} 모두 어려움`,
  agreed: (dates) => `${dates} 선택 → 센터 확정을 기다림`,
  taken: (dates) => `${dates} 자리가 그사이 참`,
  settled: (dates) => `${dates} 확정`,
  telephone: (dates) => `전화로 해결: ${dates} 확정`,
  escalated: (_, __, because) => `센터에 결정을 부탁: ${because}`,
  kept: (_, from) => `${from} 원래 날짜 그대로`,
  cancelled: (_, from) => `${from} 방문 취소`,
  overtaken: () => '예약이 바뀌어 끝남',
  repair: () => '모둠 전체의 새 날짜를 계산하도록 요청',
};
const en: Readonly<Record<What, Told>> = {
  asked: (_, from) => `${from} does not work → asks the centre`,
  offered: (dates, from) => (from === '' ? `offers ${dates}` : `${from} does not work → offers ${dates}`),
  none: (dates) => `none of ${dates}`,
  agreed: (dates) => `chose ${dates} → the centre confirms`,
  taken: (dates) => `${dates} was taken meanwhile`,
  settled: (dates) => `${dates} confirmed`,
  telephone: (dates) => `settled by telephone: ${dates}`,
  escalated: (_, __, because) => `the centre decides: ${because}`,
  kept: (_, from) => `${from} stands as it was`,
  cancelled: (_, from) => `the visit on ${from} was cancelled`,
  overtaken: () => 'the booking changed, so this ended',
  repair: () => 'a new date for the whole group is being worked out',
};
const WORDS = { ko, en } as const;

/** `10월 7일(수) 체험처: 10월 28일(수) 어려움 → 11월 4일(수), 11월 11일(수) 제안 “가게 공사”`. */
export function historyLine({ at, side, what, facts }: HistoryEntry, lang: Lang = 'ko'): string {
  const said = WORDS[lang][what](inWords(facts.dates ?? [], lang), facts.from ? dayInWords(facts.from.heldOn, lang) : '', facts.because ? ESCALATION_WORDS[facts.because][lang] : '');
  return `${dayInWords(dayInSeoul(at), lang)} ${WHO[lang][side]}: ${said}${facts.note ? ` “${facts.note}”` : ''}`;
}

/** The hours are said only where two dates fall on one day. */
function inWords(dates: readonly DateInHistory[], lang: Lang): string {
  const isOnce = new Set(dates.map(({ heldOn }) => heldOn)).size === dates.length;
  return dates.map((date) => (isOnce ? dayInWords(date.heldOn, lang) : visitInWords(date, lang))).join(', ');
}

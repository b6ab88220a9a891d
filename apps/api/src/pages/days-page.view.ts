import { type BookingView, holdsSeats, mayStillAnswer } from '#booking';
import { type Day, dayInSeoul, dayInWords, type Lang, visitInWords } from '#kernel';
import { type Alternatives, awaiting, datesFor, ESCALATION_WORDS, hasEnded, historyLine, MOST_DATES, type NegotiationView, otherSide, reasonInWords, type Side } from '#negotiation';
import { DAYS_PAGE_WORDS, type DaysPageWords } from './days-page.words.js';
import { telOf, withQuery } from './link-page.js';

export type DaysDone = keyof DaysPageWords['done'];

/** Whose page it is, and what the link behind it allows. */
export interface DaysPageReader {
  readonly side: Side;
  /** `/h/<token>/days/<booking>` or `/t/…`. */
  readonly path: string;
  /** Where everything else of this link stands; null when it is about this booking alone. */
  readonly homePath: string | null;
  readonly recipient: string;
  readonly centre: { readonly name: string; readonly phone: string | null };
}

export interface DaysPageFacts {
  readonly booking: BookingView;
  /** The open thread, or the last. */
  readonly negotiation: NegotiationView | null;
  /** Read only where the page offers new dates. */
  readonly alternatives: Alternatives | null;
}

export interface DaysPageRequest { readonly lang: Lang; readonly today: Day; readonly wantsAgain: boolean; readonly done?: DaysDone | undefined; readonly refusal?: string | undefined }

export type Mode = 'start' | 'answer' | 'again' | 'waiting' | 'centre' | 'settled' | 'off' | 'closed' | 'over';

interface Choice { readonly value: string; readonly when: string; readonly badge: string; readonly isGood: boolean; readonly why: string; readonly isGone: boolean }

export interface DaysPageView {
  readonly t: DaysPageWords;
  readonly lang: Lang;
  readonly mode: Mode;
  readonly intro: string;
  readonly lead: string;
  readonly notice: string | undefined;
  readonly refusal: string | undefined;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly choices: readonly Choice[];
  readonly whyNone: readonly string[];
  readonly round: number;
  readonly send: string | undefined;
  readonly none: string | undefined;
  readonly mayAsk: boolean;
  readonly mayWithdraw: boolean;
  readonly startAgain: string | undefined;
  readonly thread: readonly string[];
  readonly action: string;
  readonly home: { readonly href: string; readonly label: string } | null;
  readonly otherLanguage: { readonly lang: Lang; readonly href: string };
  readonly centre: { readonly name: string; readonly phone: string | null; readonly tel: string | null };
}

/** What the page is for right now: every old link shows the present state and the next step. */
export function modeOf({ booking, negotiation }: Pick<DaysPageFacts, 'booking' | 'negotiation'>, side: Side, today: Day, wantsAgain: boolean): Mode {
  if (booking.heldOn < today) return 'over';
  if (!holdsSeats(booking.status)) return 'off';
  const isOpen = negotiation !== null && !hasEnded(negotiation.state);
  if (!isOpen && negotiation?.state === 'settled' && !wantsAgain) return 'settled';
  if (!mayStillAnswer(booking.heldOn, today)) return 'closed';
  if (!isOpen) return 'start';
  if (negotiation.state === 'escalated' || negotiation.state === 'to-confirm') return 'centre';
  if (negotiation.state !== awaiting(side)) return 'waiting';
  return negotiation.dates.some(({ round }) => round === negotiation.round) ? 'answer' : 'again';
}

export const needsAlternatives = (mode: Mode): boolean => mode === 'start' || mode === 'again';

export function daysPageView(facts: DaysPageFacts, reader: DaysPageReader, request: DaysPageRequest): DaysPageView {
  const { lang, today } = request, { side } = reader, { booking, negotiation } = facts, t = DAYS_PAGE_WORDS[lang];
  const mode = modeOf(facts, side, today, request.wantsAgain), other = t.other[otherSide(side)];
  const choices = choicesOf(facts, mode, side, lang, t);
  const isOpen = negotiation !== null && !hasEnded(negotiation.state), isLastRound = negotiation?.round === 2;
  return {
    t, lang, mode, choices,
    intro: t.sentTo(reader.recipient, reader.centre.name),
    lead: leadOf(facts, mode, other, choices.length, lang, t),
    notice: request.done && t.done[request.done],
    refusal: request.refusal,
    facts: [
      { label: t.when, text: visitInWords(booking, lang) },
      { label: t.who, text: `${t.group(booking.schoolName, booking.grade, booking.classLabel)}, ${t.students(booking.headcount)}` },
      { label: t.where, text: booking.venueName },
      { label: t.state, text: t.states[booking.status] },
    ],
    whyNone: choices.length > 0 ? [] : (facts.alternatives?.whyNot ?? []).map((reason) => reasonInWords(reason, side, lang)),
    round: negotiation?.round ?? 1,
    send: choices.every(({ isGone }) => isGone) ? undefined : mode === 'answer' ? t.answer : t.offer,
    none: mode === 'answer' ? (isLastRound ? t.noneLast : t.noneOfThem) : undefined,
    mayAsk: mode === 'start' || mode === 'again' || (mode === 'answer' && !isLastRound) || mode === 'waiting',
    mayWithdraw: isOpen && negotiation.startedBy === side && mode !== 'over' && mode !== 'off',
    startAgain: mode === 'settled' && mayStillAnswer(booking.heldOn, today) ? withQuery(reader.path, { again: '1', lang: lang === 'en' ? lang : undefined }) : undefined,
    thread: (negotiation?.history ?? []).map((entry) => historyLine(entry, lang)),
    action: withQuery(reader.path, { lang: lang === 'en' ? lang : undefined }),
    home: reader.homePath === null ? null : { href: withQuery(reader.homePath, { lang: lang === 'en' ? lang : undefined }), label: side === 'host' ? t.back : t.backSchool },
    otherLanguage: lang === 'ko' ? { lang: 'en', href: withQuery(reader.path, { lang: 'en' }) } : { lang: 'ko', href: reader.path },
    centre: { ...reader.centre, tel: telOf(reader.centre.phone) },
  };
}

function choicesOf({ negotiation, alternatives }: DaysPageFacts, mode: Mode, side: Side, lang: Lang, t: DaysPageWords): Choice[] {
  const dates = mode === 'answer'
    ? datesFor(side, (negotiation?.dates ?? []).filter(({ round }) => round === negotiation?.round))
    : needsAlternatives(mode) ? (alternatives?.dates ?? []).slice(0, MOST_DATES).map((date) => ({ ...date, isFree: true })) : [];
  return dates.map((date) => {
    const isGood = date.mark === 'good', isGone = 'isFree' in date && !date.isFree;
    return {
      value: date.openingId, when: visitInWords(date, lang), isGood, isGone, badge: isGone ? t.taken : t.badge[isGood ? 'good' : 'ask'][side],
      why: date.why.map((reason) => reasonInWords(reason, side, lang)).join(' '),
    };
  });
}

function leadOf({ negotiation }: DaysPageFacts, mode: Mode, other: string, found: number, lang: Lang, t: DaysPageWords): string {
  if ((mode === 'start' || mode === 'again') && found === 0) return t.none;
  if (mode === 'answer') return t.lead.answer(other);
  if (mode === 'waiting') return t.lead.waiting(other, negotiation ? dayInWords(dayInSeoul(negotiation.dueAt), lang) : '');
  if (mode === 'centre' && negotiation?.state === 'to-confirm' && negotiation.agreed) return t.lead.toConfirm(dayInWords(negotiation.agreed.heldOn, lang));
  if (mode === 'centre' && negotiation?.escalatedBecause) return `${ESCALATION_WORDS[negotiation.escalatedBecause][lang]} ${t.lead.centre}`;
  return t.lead[mode];
}

import type { Lang } from '#kernel';
import { type Alternative, type DateView, historyLine, type NegotiationView, reasonInWords } from '#negotiation';
import type { NegotiationResponse, OfferedDateResponse } from './dto/negotiation.dto.js';

const dateAnswer = ({ openingId, heldOn, band, round, mark, host, school, isFree, why }: DateView, lang: Lang): OfferedDateResponse =>
  ({ openingId, heldOn, band, round, mark, host, school, isFree, why: why.map((reason) => reasonInWords(reason, 'centre', lang)) });

/** A date nobody was asked about yet. */
export const otherDateAnswer = (date: Alternative, lang: Lang): OfferedDateResponse => dateAnswer({ ...date, round: 0, rank: 0, host: null, school: null, isFree: true }, lang);

export const negotiationAnswer = (view: NegotiationView, lang: Lang): NegotiationResponse => {
  const { startedAt: _, endedAt: __, dueAt: ___, ...rest } = view;
  return { ...rest, agreed: view.agreed && { ...view.agreed }, dates: view.dates.map((date) => dateAnswer(date, lang)), history: view.history.map((entry) => historyLine(entry, lang)) };
};

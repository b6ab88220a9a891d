import { Injectable } from '@nestjs/common';
import { BookingCatalogue, BookingNotFound } from '#booking';
import { Clock, dayInSeoul, DomainError } from '#kernel';
import { NegotiationCatalogue, NegotiationDesk, NoDatePicked, type Speaker } from '#negotiation';
import type { HttpReply } from '../http/exchange.js';
import { problemOf } from '../http/problem.js';
import { daysPage } from './days-page.template.js';
import { type DaysDone, type DaysPageReader, daysPageView, modeOf, needsAlternatives } from './days-page.view.js';
import { DAYS_PAGE_WORDS } from './days-page.words.js';
import { type Fields, isId, langOf, plainLine, sendPage, withQuery } from './link-page.js';

const DONE: readonly DaysDone[] = ['offer', 'answer', 'none', 'ask', 'withdraw'];

/** The page on which a side finds another day for one booking: the same for both, mirrored. Who may see it is for the door before it. */
@Injectable()
export class DaysPages {
  constructor(
    private readonly clock: Clock,
    private readonly bookings: BookingCatalogue,
    private readonly negotiations: NegotiationCatalogue,
    private readonly desk: NegotiationDesk,
  ) {}

  async show(speaker: Speaker, bookingId: string, reader: DaysPageReader, query: Fields, reply: HttpReply, status = 200, refusal?: string): Promise<void> {
    const lang = langOf(query), today = dayInSeoul(this.clock.now()), wantsAgain = query.again === '1';
    const booking = await this.bookings.find(speaker.centreId, bookingId);
    if (!booking) throw new BookingNotFound(bookingId);
    const negotiation = await this.negotiations.ofBooking(speaker.centreId, bookingId);
    const needs = needsAlternatives(modeOf({ booking, negotiation }, speaker.side, today, wantsAgain));
    const alternatives = needs ? await this.negotiations.alternatives(speaker.centreId, booking) : null;
    const done = refusal === undefined ? DONE.find((known) => known === query.done) : undefined;
    sendPage(reply, status, daysPage(daysPageView({ booking, negotiation, alternatives }, reader, { lang, today, wantsAgain, done, refusal })));
  }

  /** An answer is a POST, and its result is shown by a redirect to the same page. */
  async take(speaker: Speaker, bookingId: string, reader: DaysPageReader, query: Fields, body: Fields, reply: HttpReply): Promise<void> {
    const words = DAYS_PAGE_WORDS[langOf(query)];
    try {
      const done = await this.act(speaker, bookingId, body);
      if (done) reply.status(303).header('location', withQuery(reader.path, { lang: langOf(query) === 'en' ? 'en' : undefined, done })).send();
      else await this.show(speaker, bookingId, reader, query, reply, 400, words.unclear);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.show(speaker, bookingId, reader, query, reply, problemOf(error).status, words.refusals[error.code] ?? error.message);
    }
  }

  /** What was done, for the words of the next page; undefined when the form made no sense. */
  private async act(speaker: Speaker, bookingId: string, { act, round, note, ...fields }: Fields): Promise<DaysDone | undefined> {
    const openingIds = ['date1', 'date2', 'date3'].flatMap((name) => (isId(fields[name]) ? [fields[name]] : []));
    const picks = { bookingId, note: plainLine(note), round: Number(round) };
    switch (act) {
      case 'offer': await this.desk.start(speaker, { ...picks, openingIds }); return 'offer';
      case 'answer': await this.desk.answer(speaker, { ...picks, openingIds: openingIds.length > 0 ? openingIds : refuseNothingPicked() }); return 'answer';
      case 'none': await this.desk.answer(speaker, { ...picks, openingIds: [] }); return 'none';
      case 'ask': await this.desk.askCentre(speaker, picks); return 'ask';
      case 'withdraw': await this.desk.withdraw(speaker, bookingId, picks.note); return 'withdraw';
      default: return undefined;
    }
  }
}

/** "None of them" is a button of its own: an empty form is a slip, not an answer. */
function refuseNothingPicked(): never {
  throw new NoDatePicked();
}

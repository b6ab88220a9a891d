import { Injectable } from '@nestjs/common';
import { BookingCatalogue } from '#booking';
import { type Actor, assertRole, SchoolRegister } from '#identity-access';
import type { Day } from '#kernel';
import { VenueCatalogue } from '#venue-registry';
import { inWords } from '../domain/reason-words.js';
import { SeasonNotFound, WishNotFound } from '../domain/scheduling.errors.js';
import type { CentreWishView, ReasonLanguage, Wish, WishAnswerLetter, WishAnswerView, WishView } from '../domain/wish.js';
import { type PublishedAnswer, RunRepository } from '../persistence/run.repository.js';
import { SeasonRepository } from '../persistence/season.repository.js';
import { type RankedWish, WishRepository } from '../persistence/wish.repository.js';

interface PageOf<T> { readonly items: readonly T[]; readonly page: number; readonly size: number; readonly total: number }

/** Wishes as schools and the centre read them, with the published plan's answer once there is one. */
@Injectable()
export class WishCatalogue {
  constructor(
    private readonly wishes: WishRepository,
    private readonly seasons: SeasonRepository,
    private readonly runs: RunRepository,
    private readonly schools: SchoolRegister,
    private readonly venues: VenueCatalogue,
    private readonly bookings: BookingCatalogue,
  ) {}

  async listForSchool(actor: Actor, seasonId?: string, lang: ReasonLanguage = 'ko'): Promise<WishView[]> {
    assertRole(actor, 'teacher');
    return this.answered(actor.centreId, await this.wishes.ofSchool({ centreId: actor.centreId, schoolId: actor.organisationId }, seasonId), lang);
  }

  async findForSchool(actor: Actor, id: string, lang: ReasonLanguage = 'ko'): Promise<WishView> {
    assertRole(actor, 'teacher');
    const wish = await this.wishes.find({ centreId: actor.centreId, schoolId: actor.organisationId }, id);
    if (!wish) throw new WishNotFound('그런 희망이 없습니다.', { wishId: id });
    return (await this.answered(actor.centreId, [wish], lang))[0]!;
  }

  /** All schools' wishes by name of school. */
  async listForCentre(actor: Actor, seasonId: string, { page, size }: { page: number; size: number }, lang: ReasonLanguage = 'ko'): Promise<PageOf<CentreWishView>> {
    assertRole(actor, 'director');
    const { centreId } = actor;
    if (!(await this.seasons.find(centreId, seasonId))) throw new SeasonNotFound('그런 기간이 없습니다.', { seasonId });
    const schools = await this.schools.list(centreId);
    const nameOf = new Map(schools.map(({ id, name }) => [id, name]));
    const order = [...schools].sort((a, b) => a.name.localeCompare(b.name, 'ko') || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
    const wishes = await this.answered(centreId, await this.wishes.page(centreId, seasonId, order, { page, size }), lang);
    const { wishes: total } = await this.wishes.tally(centreId, seasonId);
    return { items: wishes.map((wish) => ({ ...wish, schoolName: nameOf.get(wish.schoolId) ?? '' })), page, size, total };
  }

  /** What a group wished, for rooms that look for another day; null for a wish unknown here. */
  async groupOf(centreId: string, wishId: string): Promise<Wish | null> {
    return (await this.wishes.findInCentre(centreId, wishId)) ?? null;
  }

  /** The wishes of one school in one season, with their answers; for people who come by a link. */
  async ofSchool(centreId: string, schoolId: string, seasonId: string, lang: ReasonLanguage = 'ko'): Promise<WishView[]> {
    return this.answered(centreId, await this.wishes.ofSchool({ centreId, schoolId }, seasonId), lang);
  }

  /** How many wishes, students and schools a season has so far. */
  tally(centreId: string, seasonId: string): Promise<{ wishes: number; students: number; schools: number }> {
    return this.wishes.tally(centreId, seasonId);
  }

  /** Wishes of the centre that rank one of the days, with the schools' names. */
  async rankedOn(centreId: string, days: readonly Day[]): Promise<(RankedWish & { readonly schoolName: string })[]> {
    const ranked = await this.wishes.rankedOn(centreId, days);
    if (ranked.length === 0) return [];
    const nameOf = new Map((await this.schools.list(centreId)).map(({ id, name }) => [id, name]));
    return ranked.map((wish) => ({ ...wish, schoolName: nameOf.get(wish.schoolId) ?? '' }));
  }

  /** The answer as a mail to the school tells it; null for a wish that is unknown or not answered. */
  async answerFor(centreId: string, wishId: string, lang: ReasonLanguage = 'ko'): Promise<WishAnswerLetter | null> {
    const wish = await this.wishes.findInCentre(centreId, wishId);
    const answer = (await this.runs.answers(centreId, [wishId]))[0];
    const school = wish && (await this.schools.find(centreId, wish.schoolId));
    if (!wish || !answer || !school) return null;
    const bookings = await this.bookings.forWish(centreId, wishId), booked = new Map(bookings.map((booking) => [booking.venueId, booking]));
    const acceptUntil = bookings.flatMap(({ offerDueOn }) => offerDueOn ?? []).sort()[0];
    const { heldOn, band } = answer;
    return {
      schoolName: school.name, contactName: school.contactName, contactEmails: school.contactEmail ? [school.contactEmail] : [],
      grade: wish.grade, classLabel: wish.classLabel, headcount: wish.headcount, firstWish: wish.rankedDays[0]!,
      ...(heldOn && band ? { state: 'assigned', heldOn, band } : { state: 'unassigned' }),
      parties: answer.parties.flatMap(({ venue, students }) => {
        const booking = booked.get(venue);
        return booking ? [{ venueName: booking.venueName, venueAddress: booking.venueAddress, students }] : [];
      }),
      reasons: inWords(answer.reasons, lang, await this.venues.names(centreId)).map(({ text }) => text),
      ...(acceptUntil && { acceptUntil }),
    };
  }

  private async answered(centreId: string, wishes: readonly Wish[], lang: ReasonLanguage): Promise<WishView[]> {
    const answers = new Map((await this.runs.answers(centreId, wishes.map(({ id }) => id))).map((answer) => [answer.wishId, answer]));
    const holidays = await this.venues.holidays(centreId);
    const venueNames = answers.size === 0 ? new Map<string, string>() : await this.venues.names(centreId);
    return wishes.map((wish) => {
      const answer = answers.get(wish.id);
      const hit = holidays.filter(({ day }) => wish.rankedDays.includes(day));
      return { ...wish, ...(hit.length > 0 ? { holidays: hit } : {}), ...(answer ? { answer: answerView(answer, venueNames, lang) } : {}) };
    });
  }
}

function answerView({ heldOn, band, parties, reasons }: PublishedAnswer, venueNames: ReadonlyMap<string, string>, lang: ReasonLanguage): WishAnswerView {
  if (!heldOn || !band) return { state: 'unassigned', reasons: inWords(reasons, lang, venueNames) };
  return {
    state: 'assigned', heldOn, band, parties: parties.map(({ venue, students }) => ({ venueName: venueNames.get(venue) ?? '', students })),
    reasons: inWords(reasons, lang, venueNames),
  };
}

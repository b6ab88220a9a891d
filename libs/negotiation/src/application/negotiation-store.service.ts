import { Injectable } from '@nestjs/common';
import { SeatHolds } from '#booking';
import { Clock } from '#kernel';
import type { Alternative } from '../domain/alternatives.js';
import type { Answer, Negotiation, OfferedDate } from '../domain/negotiation.js';
import { NegotiationQueries } from '../persistence/negotiation.queries.js';
import { type NegotiationDraft, NegotiationRepository, type Step } from '../persistence/negotiation.repository.js';

/** A thread with its dates, answers and held seats: what the desk reads and writes in one transaction. */
@Injectable()
export class NegotiationStore {
  constructor(
    private readonly clock: Clock,
    private readonly negotiations: NegotiationRepository,
    private readonly queries: NegotiationQueries,
    private readonly holds: SeatHolds,
  ) {}

  async add(draft: NegotiationDraft): Promise<Negotiation> {
    const id = await this.negotiations.add(draft);
    return (await this.negotiations.lock(draft.centreId, id))!;
  }

  lockOpenOf(centreId: string, bookingId: string): Promise<Negotiation | undefined> {
    return this.negotiations.lockOpenOf(centreId, bookingId);
  }

  isOvertaken({ id }: Negotiation): Promise<boolean> {
    return this.negotiations.isOvertaken(id);
  }

  async hadOne(centreId: string, bookingId: string): Promise<boolean> {
    return (await this.queries.lastOf(centreId, bookingId)) !== undefined;
  }

  step(id: string, step: Step): Promise<void> {
    return this.negotiations.step(id, step);
  }

  async datesOfRound({ centreId, id, round }: Negotiation): Promise<OfferedDate[]> {
    return (await this.queries.find(centreId, id))?.dates.filter((date) => date.round === round) ?? [];
  }

  /** Openings asked about in any round. */
  async offeredIn({ centreId, id }: Negotiation): Promise<ReadonlySet<string>> {
    return new Set((await this.queries.find(centreId, id))?.dates.map(({ openingId }) => openingId));
  }

  async addOffer(negotiation: Negotiation, offer: readonly Alternative[], answer: Answer): Promise<void> {
    await this.negotiations.addDates(negotiation.centreId, negotiation.id, answer.round, offer);
    await this.addAnswer(negotiation, answer);
  }

  addAnswer({ centreId, id }: Negotiation, answer: Answer): Promise<void> {
    return this.negotiations.addAnswer(centreId, id, answer, this.clock.now());
  }

  hold({ centreId }: Negotiation, draft: Parameters<SeatHolds['hold']>[1]): Promise<void> {
    return this.holds.hold(centreId, draft);
  }

  release({ id }: Negotiation): Promise<number> {
    return this.holds.release(id);
  }
}

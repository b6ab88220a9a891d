import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { NotCleared, PlanOverCaps, PlanRefused } from '../domain/booking.errors.js';
import { hostAsked } from '../domain/booking.events.js';
import { placeOf } from '../domain/seat-rule.js';
import { BookingRepository } from '../persistence/booking.repository.js';
import { CapQueries } from '../persistence/cap.queries.js';
import { type OpeningSupply, OpeningSupplyQueries } from '../persistence/opening-supply.queries.js';
import { SeatHoldRepository } from '../persistence/seat-hold.repository.js';
import { AnswerCalendar } from './answer-calendar.service.js';
import type { AcceptedPlan, AcceptPlan } from './booking-commands.js';
import { assertOffered, inOurWords, type Party } from './booking-refusals.js';

/** Turns a published plan into bookings and questions to hosts, wholly or not at all. */
@Injectable()
export class PlanAcceptance {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly bookings: BookingRepository,
    private readonly supply: OpeningSupplyQueries,
    private readonly calendar: AnswerCalendar,
    private readonly holds: SeatHoldRepository,
    private readonly caps: CapQueries,
  ) {}

  accept(centreId: string, plan: AcceptPlan): Promise<AcceptedPlan> {
    return this.uow.run(async () => {
      if (plan.parties.length === 0) return { bookings: 0, hosts: 0 };
      const parties = plan.parties.map((party) => ({ ...party, classLabel: party.classLabel ?? null }));
      const openingIds = [...new Set(parties.map(({ openingId }) => openingId))];
      await this.bookings.lockPlaces(parties);
      await this.holds.release({ openingIds, now: this.calendar.now() });
      const openings = await this.supply.of(centreId, openingIds);
      judge(parties, openings);
      const over = await this.caps.exceededBy(centreId, parties.map((party) => ({ schoolId: party.schoolId, headcount: party.headcount, heldOn: openingOf(openings, party).heldOn })));
      if (over.length > 0) throw new PlanOverCaps(over);
      const links = await this.bookings.addHostLinks(centreId, [...new Set([...openings.values()].map(({ venueId }) => venueId))].sort());
      const due = await this.calendar.dueDays(centreId);
      const offeredUntil = plan.schoolsFirst ? await this.calendar.offerDueDays(centreId, new Set(parties.map(({ schoolId }) => schoolId))) : null;
      const drafts = parties.map((party) => {
        const { venueId, heldOn } = openingOf(openings, party);
        return { ...party, assignmentRunId: plan.assignmentRunId, hostLinkId: links.get(venueId) ?? '', answerDueOn: plan.answerDueOn ?? due(heldOn), offerDueOn: offeredUntil?.(party.schoolId, heldOn) ?? null };
      });
      const added = await this.bookings.add(centreId, drafts).catch((error: unknown) => { throw inOurWords(error, parties, openings); });
      assertAllAdded(added, parties, openings);
      // hosts hear of what a school has accepted, when it has
      if (offeredUntil) return { bookings: added.length, hosts: 0 };
      for (const hostLinkId of links.values()) this.uow.raise(hostAsked(centreId, { hostLinkId }));
      return { bookings: added.length, hosts: links.size };
    });
  }
}

/** Parties of one opening are judged together: each may fit alone and all of them not. */
function judge(parties: readonly Party[], openings: ReadonlyMap<string, OpeningSupply>): void {
  const taken = new Map<string, { students: number; parties: number }>();
  for (const party of parties) {
    const opening = openingOf(openings, party);
    const before = taken.get(party.openingId) ?? { students: 0, parties: 0 };
    assertOffered({ ...opening, seatsTaken: opening.seatsTaken + before.students, partiesTaken: opening.partiesTaken + before.parties }, party.headcount);
    taken.set(party.openingId, { students: before.students + party.headcount, parties: before.parties + 1 });
  }
}

function openingOf(openings: ReadonlyMap<string, OpeningSupply>, { openingId }: Party): OpeningSupply {
  const opening = openings.get(openingId);
  if (!opening) throw new PlanRefused({ code: 'opening-unknown', openingId });
  return opening;
}

/** A missing row is a party whose inspection was taken back between our look and our write. */
function assertAllAdded(added: readonly { openingId: string }[], parties: readonly Party[], openings: ReadonlyMap<string, OpeningSupply>): void {
  if (added.length === parties.length) return;
  const covered = new Set(added.map(({ openingId }) => openingId));
  for (const party of parties) if (!covered.has(party.openingId)) throw new NotCleared(placeOf(openingOf(openings, party)));
}

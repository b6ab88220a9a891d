import { Injectable } from '@nestjs/common';
import { type Actor, assertRole, SchoolRegister } from '#identity-access';
import type { Plan, Reason } from '#slot-assignment';
import { VenueCatalogue } from '#venue-registry';
import { inWords } from '../domain/reason-words.js';
import type { LeftOutView, MovedView, RepairOutcome, RepairView, VenuesChangedView, WishChangeLetter } from '../domain/repair.js';
import { differencesOf, type VenueParty, type WishDifference } from '../domain/repair-difference.js';
import { RunHasNoPlan, RunIsNoRepair, RunNotFound } from '../domain/scheduling.errors.js';
import type { ReasonLanguage, Wish } from '../domain/wish.js';
import { RepairRepository } from '../persistence/repair.repository.js';
import { RunRepository } from '../persistence/run.repository.js';
import { WishRepository } from '../persistence/wish.repository.js';

/** What a repair would change, or did, as the director and the schools concerned read it. */
@Injectable()
export class RepairCatalogue {
  constructor(
    private readonly runs: RunRepository,
    private readonly repairs: RepairRepository,
    private readonly wishes: WishRepository,
    private readonly schools: SchoolRegister,
    private readonly venues: VenueCatalogue,
  ) {}

  async of(actor: Actor, runId: string, lang: ReasonLanguage = 'ko'): Promise<RepairView> {
    assertRole(actor, 'director');
    const { centreId } = actor;
    const run = await this.runs.find(centreId, runId);
    if (!run) throw new RunNotFound('그런 배정 계산이 없습니다.', { runId });
    if (run.kind !== 'repair') throw new RunIsNoRepair('배정을 조정한 계산이 아닙니다.', { runId, runKind: run.kind });
    const found = await this.found(centreId, runId);
    if (!found) throw new RunHasNoPlan('아직 조정안이 없는 계산입니다.', { runId, status: run.status });
    const wishOf = new Map((await this.wishes.ofSeason(centreId, run.seasonId)).map((wish) => [wish.id, wish]));
    const schoolNames = new Map((await this.schools.list(centreId)).map(({ id, name }) => [id, name]));
    const venueNames = await this.venues.names(centreId);
    const given = reasonsOf(found.plan);
    const words = new DifferenceWords(wishOf, schoolNames, venueNames, (wishId) => inWords(given.get(wishId) ?? [], lang, venueNames));
    return words.view(differencesOf(found.outcome.standing, found.plan), found.outcome);
  }

  /** What a published repair changed for one wish; null when the run was no repair or left the wish alone. */
  async changeFor(centreId: string, runId: string, wishId: string): Promise<WishChangeLetter | null> {
    const run = await this.runs.find(centreId, runId);
    const found = run?.kind === 'repair' ? await this.found(centreId, runId) : undefined;
    const difference = found && differencesOf(found.outcome.standing.filter((visit) => visit.wishId === wishId), found.plan)[0];
    if (!difference) return null;
    const names = await this.venues.names(centreId);
    return { from: difference.from, dropped: difference.dropped.map((id) => names.get(id) ?? ''), added: inNames(difference.added, names) };
  }

  private async found(centreId: string, runId: string): Promise<{ plan: Plan; outcome: RepairOutcome } | undefined> {
    const [plan, outcome] = await Promise.all([this.runs.plan(centreId, runId), this.repairs.outcome(centreId, runId)]);
    return plan && outcome && { plan, outcome };
  }
}

const inNames = (parties: readonly VenueParty[], names: ReadonlyMap<string, string>): { venueName: string; students: number }[] =>
  parties.map(({ venueId, students }) => ({ venueName: names.get(venueId) ?? '', students }));

function reasonsOf({ assignments, unassigned }: Plan): ReadonlyMap<string, readonly Reason[]> {
  return new Map([...assignments, ...unassigned].map(({ request, reasons = [] }) => [request, reasons]));
}

class DifferenceWords {
  constructor(
    private readonly wishOf: ReadonlyMap<string, Wish>,
    private readonly schoolNames: ReadonlyMap<string, string>,
    private readonly venueNames: ReadonlyMap<string, string>,
    private readonly reasons: (wishId: string) => MovedView['reasons'],
  ) {}

  view(differences: readonly WishDifference[], { standing, touchedOthers }: RepairOutcome): RepairView {
    const standingBookings = new Set(standing.flatMap(({ parties }) => parties.map(({ bookingId }) => bookingId)));
    const added = differences.flatMap((difference) => difference.added);
    return {
      moved: differences.filter(({ kind }) => kind === 'moved' || kind === 'newly-placed').map((difference) => this.moved(difference)),
      venuesChanged: differences.filter(({ kind }) => kind === 'venues-changed').map((difference) => this.venuesChanged(difference)),
      unassigned: differences.filter(({ kind }) => kind === 'unassigned').map((difference) => this.leftOut(difference)),
      touchedOthers, untouched: standing.length - differences.length,
      cancelled: differences.flatMap(({ cancel }) => cancel).filter(({ bookingId }) => standingBookings.has(bookingId)).length,
      added: added.length, hosts: new Set(added.map(({ venueId }) => venueId)).size,
    };
  }

  private moved(difference: WishDifference): MovedView {
    const students = difference.added.reduce((sum, party) => sum + party.students, 0);
    return { ...this.group(difference), from: difference.from, to: difference.to!, students, ...this.venues(difference), reasons: this.reasons(difference.wishId) };
  }

  private venuesChanged(difference: WishDifference): VenuesChangedView {
    return { ...this.group(difference), ...difference.to!, ...this.venues(difference), reasons: this.reasons(difference.wishId) };
  }

  private leftOut(difference: WishDifference): LeftOutView {
    return { ...this.group(difference), from: difference.from!, reasons: this.reasons(difference.wishId) };
  }

  private venues({ dropped, added }: WishDifference): { dropped: string[]; added: { venueName: string; students: number }[] } {
    return { dropped: dropped.map((id) => this.venueNames.get(id) ?? ''), added: inNames(added, this.venueNames) };
  }

  private group({ wishId }: WishDifference): { wishId: string; schoolName: string; grade: number; classLabel: string | null; headcount: number } {
    const wish = this.wishOf.get(wishId);
    return { wishId, schoolName: this.schoolNames.get(wish?.schoolId ?? '') ?? '', grade: wish?.grade ?? 0, classLabel: wish?.classLabel ?? null, headcount: wish?.headcount ?? 0 };
  }
}

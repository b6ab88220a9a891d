import { Injectable } from '@nestjs/common';
import { PlanCaps, PlannedVisits } from '#booking';
import { type Actor, assertRole, SchoolRegister } from '#identity-access';
import type { Plan } from '#slot-assignment';
import { VenueCatalogue } from '#venue-registry';
import type { PlannedGroupView, PlanView } from '../domain/assignment-run.js';
import { inWords } from '../domain/reason-words.js';
import { RunHasNoPlan, RunNotFound } from '../domain/scheduling.errors.js';
import type { ReasonLanguage, Wish } from '../domain/wish.js';
import { RunRepository } from '../persistence/run.repository.js';
import { WishRepository } from '../persistence/wish.repository.js';

type Reasons = Parameters<typeof inWords>[0];

/** A finished plan as the director reads it: who goes when, and why. */
@Injectable()
export class PlanCatalogue {
  constructor(
    private readonly runs: RunRepository,
    private readonly wishes: WishRepository,
    private readonly schools: SchoolRegister,
    private readonly venues: VenueCatalogue,
    private readonly visits: PlannedVisits,
    private readonly caps: PlanCaps,
  ) {}

  /** Wishes withdrawn since the run are left out; publishing refuses such a plan anyway. */
  async of(actor: Actor, runId: string, lang: ReasonLanguage = 'ko'): Promise<PlanView> {
    assertRole(actor, 'director');
    const run = await this.runs.find(actor.centreId, runId);
    if (!run) throw new RunNotFound('그런 배정 계산이 없습니다.', { runId });
    const plan = await this.runs.plan(actor.centreId, runId);
    if (!plan) throw new RunHasNoPlan('아직 배정안이 없는 계산입니다.', { runId, status: run.status });
    const wishOf = new Map((await this.wishes.ofSeason(actor.centreId, run.seasonId)).map((wish) => [wish.id, wish]));
    const nameOf = new Map((await this.schools.list(actor.centreId)).map(({ id, name }) => [id, name]));
    const venueNames = await this.venues.names(actor.centreId);
    const groupOf = (request: string, reasons: Reasons): PlannedGroupView | undefined => {
      const wish = wishOf.get(request);
      return wish && groupView(wish, nameOf.get(wish.schoolId) ?? '', inWords(reasons, lang, venueNames));
    };
    return {
      assignments: plan.assignments.flatMap(({ request, date, band, parties, reasons = [] }) => {
        const group = groupOf(request, reasons);
        const students = parties.reduce((sum, party) => sum + party.students, 0);
        return group ? [{ ...group, heldOn: date, band, students, venues: parties.length }] : [];
      }),
      unassigned: plan.unassigned.flatMap(({ request, reasons }) => groupOf(request, reasons) ?? []),
      hosts: new Set(plan.assignments.flatMap(({ parties }) => parties.map(({ venue }) => venue))).size,
      overCaps: await this.overCaps(actor.centreId, { plan, wishOf, lang }),
    };
  }

  /** Of a plan that is booked already there is nothing left to warn of. */
  private async overCaps(centreId: string, { plan, wishOf, lang }: { plan: Plan; wishOf: ReadonlyMap<string, Wish>; lang: ReasonLanguage }): Promise<string[]> {
    if ((await this.visits.ofWishes(centreId, [...wishOf.keys()])).length > 0) return [];
    return this.caps.exceededBy(centreId, plan.assignments.flatMap(({ request, date, parties }) => {
      const wish = wishOf.get(request);
      return wish ? [{ schoolId: wish.schoolId, heldOn: date, headcount: parties.reduce((sum, { students }) => sum + students, 0) }] : [];
    }), lang);
  }
}

function groupView({ id, grade, classLabel, headcount, rankedDays }: Wish, schoolName: string, reasons: PlannedGroupView['reasons']): PlannedGroupView {
  return { wishId: id, schoolName, grade, classLabel, headcount, firstWish: rankedDays[0]!, reasons };
}

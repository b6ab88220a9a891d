import { Injectable } from '@nestjs/common';
import { type Actor, assertRole, SchoolRegister } from '#identity-access';
import { creditOf, type FairnessRule, meanSatisfaction } from '../domain/fairness/fairness-rule.js';
import { figuresOf, type LedgerView, lineFigures, type LineView, meanForSchools, type OwnLedgerView, type RulePreview } from '../domain/fairness/ledger-view.js';
import { FairnessRuleRepository } from '../persistence/fairness-rule.repository.js';
import { type LedgerLine, SchoolCreditRepository } from '../persistence/school-credit.repository.js';

/** Nobody reads back farther. */
const MOST_SEASONS = 6;

/** Who came off how in the published seasons: all of it for the director, its own line for a school. */
@Injectable()
export class FairnessCatalogue {
  constructor(private readonly ledger: SchoolCreditRepository, private readonly rules: FairnessRuleRepository, private readonly schools: SchoolRegister) {}

  async ofCentre(actor: Actor): Promise<LedgerView> {
    assertRole(actor, 'director');
    const { centreId } = actor, names = await this.names(centreId), seasons = (await this.ledger.seasons(centreId)).slice(-MOST_SEASONS);
    const views: LedgerView['seasons'][number][] = [];
    let movedBefore: ReadonlySet<string> = new Set();
    for (const season of seasons) {
      const lines = await this.ledger.lines(centreId, season.id), before = movedBefore;
      views.unshift({
        ...season, mean: figuresOf(lines), lines: lines.map((line) => ({
          ...viewOf(line), schoolName: names.get(line.schoolId) ?? '', movedTwice: line.weeksMoved > 0 && before.has(line.schoolId),
        })).sort((a, b) => b.credit - a.credit || (a.schoolName < b.schoolName ? -1 : 1)),
      });
      movedBefore = new Set(lines.filter(({ weeksMoved }) => weeksMoved > 0).map(({ schoolId }) => schoolId));
    }
    return { ...(await this.rules.current(centreId)), seasons: views };
  }

  /** What another rule would carry out of the latest published season; changes nothing. */
  async preview(actor: Actor, rule: FairnessRule): Promise<RulePreview> {
    assertRole(actor, 'director');
    const { centreId } = actor, names = await this.names(centreId), season = (await this.ledger.seasons(centreId)).at(-1);
    const lines = season ? await this.ledger.lines(centreId, season.id) : [], mean = meanSatisfaction(lines);
    return {
      rule, seasonTitle: season?.title ?? null, mean,
      lines: lines.map((line) => ({
        schoolId: line.schoolId, schoolName: names.get(line.schoolId) ?? '', satisfaction: line.satisfaction, earlier: line.earlier, now: line.credit, then: creditOf(line, mean, rule),
      })).sort((a, b) => b.then - a.then || (a.schoolName < b.schoolName ? -1 : 1)),
    };
  }

  async ofSchool(actor: Actor): Promise<OwnLedgerView> {
    assertRole(actor, 'teacher');
    const seasons: OwnLedgerView['seasons'][number][] = [];
    for (const season of (await this.ledger.seasons(actor.centreId)).slice(-MOST_SEASONS)) {
      const lines = await this.ledger.lines(actor.centreId, season.id), own = lines.find(({ schoolId }) => schoolId === actor.organisationId);
      if (own) seasons.unshift({ ...season, own: viewOf(own), centre: meanForSchools(lines) });
    }
    return { seasons };
  }

  private async names(centreId: string): Promise<ReadonlyMap<string, string>> {
    return new Map((await this.schools.list(centreId)).map(({ id, name }) => [id, name]));
  }
}

const viewOf = ({ ruleVersion: _version, ...line }: LedgerLine): LineView => ({ ...line, ...lineFigures(line) });

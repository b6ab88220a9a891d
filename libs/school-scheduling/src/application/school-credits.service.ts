import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { creditOf, meanSatisfaction, type VersionedRule } from '../domain/fairness/fairness-rule.js';
import type { SchoolLine } from '../domain/fairness/school-line.js';
import { FairnessRuleRepository } from '../persistence/fairness-rule.repository.js';
import { type LedgerLine, type LedgerSeason, SchoolCreditRepository } from '../persistence/school-credit.repository.js';
import { WishRepository } from '../persistence/wish.repository.js';
import { SchoolLineLoader } from './school-line.loader.js';

/** Credits per school that carry over. */
type Credits = ReadonlyMap<string, number>;

/**
 * Keeps the fairness ledger. A line is what is booked when it is settled: at publication, at every repair, and whenever a host or a
 * school calls a visit off. Later seasons build on the credit, so they are reckoned again, each by the rule it was settled by.
 */
@Injectable()
export class SchoolCredits {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ledger: SchoolCreditRepository,
    private readonly rules: FairnessRuleRepository,
    private readonly loader: SchoolLineLoader,
    private readonly wishes: WishRepository,
  ) {}

  /** In the transaction that changes what is booked, or after it. Harmless for a season that is not published. */
  settle(centreId: string, seasonId: string, schoolId?: string): Promise<void> {
    return this.uow.run(async () => {
      const seasons = await this.ledger.seasons(centreId, seasonId);
      if (seasons[0]?.id !== seasonId) return;
      await this.ledger.lock(seasons);
      const known = await this.ledger.lines(centreId, seasonId);
      const fresh = await this.loader.load(centreId, seasonId, schoolId), renewed = new Set(fresh.map((line) => line.schoolId));
      const rules = await this.rules.versions(centreId);
      const rule = rules.find(({ version }) => version === known[0]?.ruleVersion) ?? rules.at(-1)!;
      await this.reckon(centreId, seasons, { lines: [...known.filter((line) => schoolId !== undefined && !renewed.has(line.schoolId)), ...fresh], rule, rules });
    });
  }

  /** The season a wish belongs to, for its school alone: what a declined or moved visit changes. */
  async settleWish(centreId: string, wishId: string): Promise<void> {
    const wish = await this.wishes.findInCentre(centreId, wishId);
    if (wish) await this.settle(centreId, wish.seasonId, wish.schoolId);
  }

  /** Carries the latest published season on by another rule; earlier ones keep theirs. Within the caller's transaction. */
  async carryBy(centreId: string, rule: VersionedRule): Promise<void> {
    const last = (await this.ledger.seasons(centreId)).at(-1);
    if (!last) return;
    await this.ledger.lock([last]);
    const lines = await this.ledger.lines(centreId, last.id);
    if (lines.length > 0) await this.reckon(centreId, [last], { lines, rule, rules: [rule] });
  }

  private async reckon(centreId: string, [season, ...later]: readonly LedgerSeason[], first: { lines: readonly SchoolLine[]; rule: VersionedRule; rules: readonly VersionedRule[] }): Promise<void> {
    let earlier = await this.ledger.carriedInto(centreId, season!.id);
    earlier = await this.write(centreId, season!.id, carried(first.lines, earlier, first.rule));
    for (const { id } of later) {
      const lines = await this.ledger.lines(centreId, id), rule = first.rules.find(({ version }) => version === lines[0]?.ruleVersion);
      earlier = rule ? await this.write(centreId, id, carried(lines, earlier, rule)) : await this.ledger.credits(centreId, id);
    }
  }

  private async write(centreId: string, seasonId: string, lines: readonly LedgerLine[]): Promise<Credits> {
    await this.ledger.replace(centreId, seasonId, lines);
    return new Map(lines.map(({ schoolId, credit }) => [schoolId, credit]));
  }
}

/** A school that brought something along and asked for nothing has a line, too: its credit fades. */
function carried(lines: readonly SchoolLine[], earlier: Credits, rule: VersionedRule): LedgerLine[] {
  const asking = new Map(lines.filter(({ requests, schoolId }) => requests > 0 || (earlier.get(schoolId) ?? 0) > 0).map((line) => [line.schoolId, line]));
  for (const [schoolId, credit] of earlier) if (credit > 0 && !asking.has(schoolId)) asking.set(schoolId, nothingAsked(schoolId));
  const all = [...asking.values()], mean = meanSatisfaction(all);
  return all.map((line) => {
    const before = earlier.get(line.schoolId) ?? 0;
    return { ...line, earlier: before, credit: creditOf({ earlier: before, satisfaction: line.satisfaction }, mean, rule), ruleVersion: rule.version };
  });
}

const nothingAsked = (schoolId: string): SchoolLine => ({ schoolId, requests: 0, placed: 0, firstKept: 0, daysMoved: 0, weeksMoved: 0, satisfaction: null, moves: [] });

import { Injectable } from '@nestjs/common';
import { UnitOfWork, violates } from '#database';
import { type FairnessRule, USUAL_RULE, type VersionedRule } from '../domain/fairness/fairness-rule.js';
import { FairnessRuleChangedMeanwhile } from '../domain/scheduling.errors.js';

export interface RuleChange {
  readonly rule: FairnessRule;
  /** The version the author has seen. */
  readonly seen: number;
  readonly accountId: string;
  readonly at: Date;
}

@Injectable()
export class FairnessRuleRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The rule in force; the usual one while nobody changed it. */
  async current(centreId: string): Promise<VersionedRule> {
    return (await this.versions(centreId)).at(-1)!;
  }

  /** Every rule there ever was, the usual one first. */
  async versions(centreId: string): Promise<VersionedRule[]> {
    const changed = await this.uow.manager.query<VersionedRule[]>(
      `SELECT version, share::float8 AS share, decay::float8 AS decay, cap::float8 AS cap FROM scheduling.fairness_rules WHERE centre_id = $1 ORDER BY version`, [centreId],
    );
    return [USUAL_RULE, ...changed];
  }

  /** A row per change. Of two authors who saw the same version the second is refused. */
  async change(centreId: string, { rule, seen, accountId, at }: RuleChange): Promise<VersionedRule> {
    const stale = (): FairnessRuleChangedMeanwhile => new FairnessRuleChangedMeanwhile('다른 담당자가 먼저 규칙을 바꿨습니다. 새 규칙을 보고 다시 정해 주세요.', { version: seen });
    if ((await this.current(centreId)).version !== seen) throw stale();
    try {
      await this.uow.tx.query(
        `INSERT INTO scheduling.fairness_rules (centre_id, version, share, decay, cap, changed_by, changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [centreId, seen + 1, rule.share, rule.decay, rule.cap, accountId, at],
      );
    } catch (error) {
      throw violates(error, 'fairness_rules_pk') ? stale() : error;
    }
    return { ...rule, version: seen + 1 };
  }
}

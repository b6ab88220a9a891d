import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepAFairnessLedger1790000001300 implements MigrationInterface {
  name = 'KeepAFairnessLedger1790000001300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE scheduling.fairness_rules (
        centre_id uuid NOT NULL CONSTRAINT fairness_rules_centre_fk REFERENCES identity.centres,
        version int NOT NULL CONSTRAINT fairness_rules_version_counts CHECK (version >= 1),
        share numeric NOT NULL CONSTRAINT fairness_rules_share_bounded CHECK (share BETWEEN 0 AND 1),
        decay numeric NOT NULL CONSTRAINT fairness_rules_decay_bounded CHECK (decay BETWEEN 0 AND 1),
        cap numeric NOT NULL CONSTRAINT fairness_rules_cap_bounded CHECK (cap BETWEEN 0 AND 1),
        changed_by uuid NOT NULL CONSTRAINT fairness_rules_author_fk REFERENCES identity.accounts,
        changed_at timestamptz NOT NULL,
        CONSTRAINT fairness_rules_pk PRIMARY KEY (centre_id, version)
      );
      COMMENT ON TABLE scheduling.fairness_rules IS 'How a centre carries what a school came short into the next season; every change is a row. A centre without a row keeps the usual rule, version 0.';
      COMMENT ON COLUMN scheduling.fairness_rules.share IS 'Part of the distance from the mean that is carried; 1 is all of it.';
      COMMENT ON COLUMN scheduling.fairness_rules.decay IS 'Part of an earlier credit that is left after another season.';
      COMMENT ON COLUMN scheduling.fairness_rules.cap IS 'The most a school can carry.';

      ALTER TABLE scheduling.school_credits
        ADD COLUMN requests int,
        ADD COLUMN placed int,
        ADD COLUMN first_kept int,
        ADD COLUMN days_moved int,
        ADD COLUMN weeks_moved int,
        ADD COLUMN satisfaction numeric CONSTRAINT school_credits_satisfaction_bounded CHECK (satisfaction BETWEEN 0 AND 1),
        ADD COLUMN earlier numeric CONSTRAINT school_credits_earlier_not_negative CHECK (earlier >= 0),
        ADD COLUMN moves jsonb,
        ADD COLUMN rule_version int,
        ADD CONSTRAINT school_credits_at_most_whole CHECK (credit <= 1),
        ADD CONSTRAINT school_credits_line_whole CHECK (num_nulls(requests, placed, first_kept, days_moved, weeks_moved, earlier, moves, rule_version) IN (0, 8)),
        ADD CONSTRAINT school_credits_counts_ordered CHECK (0 <= first_kept AND first_kept <= placed AND placed <= requests),
        ADD CONSTRAINT school_credits_distance_not_negative CHECK (days_moved >= 0 AND weeks_moved >= 0),
        ADD CONSTRAINT school_credits_satisfied_who_asked CHECK (requests IS NULL OR (satisfaction IS NULL) = (requests = 0));
      COMMENT ON TABLE scheduling.school_credits IS 'The fairness ledger: one line per school and published season, worked out from what is booked. Lines older than the ledger carry a credit only.';
      COMMENT ON COLUMN scheduling.school_credits.requests IS 'Wishes of the school; those it called off itself are left out.';
      COMMENT ON COLUMN scheduling.school_credits.days_moved IS 'Days between first wish and visit, over all placed wishes.';
      COMMENT ON COLUMN scheduling.school_credits.earlier IS 'What the school brought along from the season before.';
      COMMENT ON COLUMN scheduling.school_credits.credit IS 'What the school carries into the next season: 0 to 1; 1 is a whole season''s satisfaction.';
      COMMENT ON COLUMN scheduling.school_credits.moves IS 'Each wish with its first day, the day booked and the distance.';
      COMMENT ON COLUMN scheduling.school_credits.rule_version IS 'The version of the centre''s fairness rule the credit was worked out by.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE scheduling.school_credits
        DROP CONSTRAINT school_credits_satisfied_who_asked, DROP CONSTRAINT school_credits_distance_not_negative,
        DROP CONSTRAINT school_credits_counts_ordered, DROP CONSTRAINT school_credits_line_whole, DROP CONSTRAINT school_credits_at_most_whole,
        DROP COLUMN rule_version, DROP COLUMN moves, DROP COLUMN earlier, DROP COLUMN satisfaction, DROP COLUMN weeks_moved,
        DROP COLUMN days_moved, DROP COLUMN first_kept, DROP COLUMN placed, DROP COLUMN requests;
      DROP TABLE scheduling.fairness_rules;
    `);
  }
}

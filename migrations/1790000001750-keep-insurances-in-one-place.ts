import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Insurances are papers of the venue; what the papers of a safety file knew of them goes there, and of its own only the mentor's training is left. */
export class KeepInsurancesInOnePlace1790000001750 implements MigrationInterface {
  name = 'KeepInsurancesInOnePlace1790000001750';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO venue.insurances (centre_id, venue_id, kind, party, valid_from, valid_until)
        SELECT centre_id, venue_id, 'liability', insurer, least(current_date, insured_until), insured_until FROM result.host_papers WHERE insurer IS NOT NULL;
      ALTER TABLE result.host_papers DROP CONSTRAINT host_papers_insured_by_somebody, DROP COLUMN insurer, DROP COLUMN insured_until;
      DELETE FROM result.host_papers WHERE mentor_name IS NULL;
      ALTER TABLE result.host_papers RENAME TO mentor_trainings;
      ALTER TABLE result.mentor_trainings RENAME COLUMN mentor_trained_on TO trained_on;
      ${RENAMED.map(([was, is]) => `ALTER TABLE result.mentor_trainings RENAME CONSTRAINT ${was} TO ${is};`).join('\n      ')}
      ALTER TRIGGER host_papers_version ON result.mentor_trainings RENAME TO mentor_trainings_version;
      COMMENT ON TABLE result.mentor_trainings IS 'What a centre has seen of the training of a venue''s mentor. What is not here is printed as missing.';
    `);
    for (const operation of ['insert', 'update', 'delete']) await runner.query(`ALTER TRIGGER host_papers_audited_${operation} ON result.mentor_trainings RENAME TO mentor_trainings_audited_${operation}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const operation of ['insert', 'update', 'delete']) await runner.query(`ALTER TRIGGER mentor_trainings_audited_${operation} ON result.mentor_trainings RENAME TO host_papers_audited_${operation}`);
    await runner.query(`
      ALTER TRIGGER mentor_trainings_version ON result.mentor_trainings RENAME TO host_papers_version;
      ${RENAMED.map(([was, is]) => `ALTER TABLE result.mentor_trainings RENAME CONSTRAINT ${is} TO ${was};`).join('\n      ')}
      ALTER TABLE result.mentor_trainings RENAME COLUMN trained_on TO mentor_trained_on;
      ALTER TABLE result.mentor_trainings RENAME TO host_papers;
      ALTER TABLE result.host_papers
        ADD COLUMN insurer text CONSTRAINT host_papers_insurer_said CHECK (length(btrim(insurer)) BETWEEN 1 AND 100),
        ADD COLUMN insured_until date,
        ADD CONSTRAINT host_papers_insured_by_somebody CHECK ((insurer IS NULL) = (insured_until IS NULL));
      COMMENT ON TABLE result.host_papers IS 'What a centre has seen of a host: liability insurance and the training of its mentor. What is not here is printed as missing.';
    `);
  }
}

const RENAMED = [
  ['host_papers_pk', 'mentor_trainings_pk'], ['host_papers_one_per_venue', 'mentor_trainings_one_per_venue'], ['host_papers_mentor_said', 'mentor_trainings_mentor_said'],
  ['host_papers_venue_fk', 'mentor_trainings_venue_fk'], ['host_papers_somebody_was_trained', 'mentor_trainings_of_somebody'],
] as const;

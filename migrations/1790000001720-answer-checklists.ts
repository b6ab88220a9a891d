import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, auditTriggers } from './audit/audit.statements.js';
import { ANSWERS, CHECKLISTS, CHECKLISTS_OF_CENTRES, NO_CHECKLISTS, VERDICTS_FROM_ANSWERS } from './checklist/checklist.statements.js';
import { NO_PHOTOS, PHOTOS } from './checklist/photo.statements.js';

/** Inspectors answer what a checklist asks, with photos; the verdict follows from the answers. */
export class AnswerChecklists1790000001720 implements MigrationInterface {
  name = 'AnswerChecklists1790000001720';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PHOTOS + CHECKLISTS + CHECKLISTS_OF_CENTRES + ANSWERS + VERDICTS_FROM_ANSWERS);
    await runner.query(auditTriggers([
      ['photo.photos', ALL, ['bytes']],
      // every centre begins with the same version; audited is what it makes of it
      ['safety.checklist_versions', ['UPDATE', 'DELETE'], []],
      ['safety.checklist_items', ['UPDATE', 'DELETE'], []],
      ['safety.planned_inspections', ALL, []],
      ['safety.answers', ALL, ['note']],
      ['safety.answer_photos', ALL, []],
      ['safety.signatures', ALL, ['signer_name']],
      ['safety.late_answers', ['INSERT', 'DELETE'], ['answers']],
    ]));
    await runner.query('SELECT platform.guard_all();');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(NO_CHECKLISTS + NO_PHOTOS);
  }
}

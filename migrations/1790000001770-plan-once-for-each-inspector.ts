import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Nobody is to go to one venue twice at a time. Of plans that stood twice the one with the most answers stays; the answers to the others stay on record with them. */
export class PlanOnceForEachInspector1790000001770 implements MigrationInterface {
  name = 'PlanOnceForEachInspector1790000001770';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE safety.planned_inspections SET status = 'cancelled' WHERE id IN (
        SELECT id FROM (
          SELECT p.id, row_number() OVER (PARTITION BY p.venue_id, p.inspector_id ORDER BY (SELECT count(*) FROM safety.answers a WHERE a.planned_inspection_id = p.id) DESC, p.due_on, p.created_at, p.id) AS place
            FROM safety.planned_inspections p WHERE p.inspector_id IS NOT NULL AND p.status NOT IN ('visited', 'cancelled') AND p.kind <> 'self-check') AS standing
         WHERE place > 1);
      CREATE UNIQUE INDEX planned_inspections_once_for_each_inspector ON safety.planned_inspections (venue_id, inspector_id) WHERE status NOT IN ('visited', 'cancelled') AND kind <> 'self-check';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX safety.planned_inspections_once_for_each_inspector');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

const CONSTRAINTS = ['pk', 'kind_known', 'source_known', 'school_fk', 'days_ordered', 'once'];

export class GiveCalendarsTheirOwnRoom1790000000800 implements MigrationInterface {
  name = 'GiveCalendarsTheirOwnRoom1790000000800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA calendar;
      ALTER TABLE scheduling.calendar_events SET SCHEMA calendar;
      ALTER TABLE calendar.calendar_events RENAME TO events;
      ALTER INDEX calendar.calendar_events_by_school RENAME TO events_by_school;
      ${CONSTRAINTS.map((name) => `ALTER TABLE calendar.events RENAME CONSTRAINT calendar_events_${name} TO events_${name};`).join('\n      ')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${CONSTRAINTS.map((name) => `ALTER TABLE calendar.events RENAME CONSTRAINT events_${name} TO calendar_events_${name};`).join('\n      ')}
      ALTER INDEX calendar.events_by_school RENAME TO calendar_events_by_school;
      ALTER TABLE calendar.events RENAME TO calendar_events;
      ALTER TABLE calendar.calendar_events SET SCHEMA scheduling;
      DROP SCHEMA calendar;
    `);
  }
}

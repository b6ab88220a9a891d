import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables with one row per centre, named by it. */
const SETTINGS = ['booking.settings', 'booking.caps', 'waiting.settings', 'visit.settings', 'result.settings', 'negotiation.settings'] as const;

/** Deadlines, caps and the like: who changed them belongs into the trail as much as what was booked under them. */
export class ChainWhatCentresLayDown1790000001690 implements MigrationInterface {
  name = 'ChainWhatCentresLayDown1790000001690';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION platform.draft_settings_audit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
      DECLARE
        was jsonb := CASE WHEN TG_OP = 'INSERT' THEN '{}' ELSE to_jsonb(OLD) - ARRAY['version', 'created_at'] END;
        is_now jsonb := to_jsonb(NEW) - ARRAY['version', 'created_at'];
        changed text[] := ARRAY(SELECT key FROM jsonb_each(is_now) WHERE was -> key IS DISTINCT FROM value);
      BEGIN
        IF cardinality(changed) > 0 THEN
          INSERT INTO platform.audit_drafts (centre_id, action, entity, changes)
          VALUES (NEW.centre_id, TG_OP, TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME, jsonb_build_array(jsonb_build_array(NEW.centre_id,
            CASE WHEN TG_OP = 'UPDATE' THEN (SELECT jsonb_object_agg(key, was -> key) FROM unnest(changed) AS key) END,
            (SELECT jsonb_object_agg(key, is_now -> key) FROM unnest(changed) AS key))));
        END IF;
        RETURN NULL;
      END $$;
      COMMENT ON FUNCTION platform.draft_settings_audit() IS 'For tables with one row per centre: the row goes by the centre''s id.';
      ${SETTINGS.map((table) => `CREATE TRIGGER ${table.split('.')[1]}_audited AFTER INSERT OR UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION platform.draft_settings_audit();`).join('\n      ')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${SETTINGS.map((table) => `DROP TRIGGER ${table.split('.')[1]}_audited ON ${table};`).join('\n      ')}
      DROP FUNCTION platform.draft_settings_audit();
    `);
  }
}

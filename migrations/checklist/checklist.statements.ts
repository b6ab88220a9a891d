import { FIRST_VERSION } from './first-version.js';

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
const list = (words: readonly string[] = []) => `ARRAY[${words.map(quoted).join(', ')}]::text[]`;

/** Checklists: a version is a draft until it is published, and stays as it is from then on. */
export const CHECKLISTS = `
      CREATE TABLE safety.checklist_versions (
        id uuid CONSTRAINT checklist_versions_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL CONSTRAINT checklist_versions_centre_fk REFERENCES identity.centres,
        number int NOT NULL CONSTRAINT checklist_versions_count_from_one CHECK (number > 0),
        status text NOT NULL DEFAULT 'draft' CONSTRAINT checklist_versions_status_known CHECK (status IN ('draft', 'published')),
        published_at timestamptz,
        published_by uuid CONSTRAINT checklist_versions_publisher_fk REFERENCES identity.accounts,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT checklist_versions_numbered_once UNIQUE (centre_id, number),
        CONSTRAINT checklist_versions_in_status UNIQUE (centre_id, id, status),
        CONSTRAINT checklist_versions_published_at_an_instant CHECK ((status = 'published') = (published_at IS NOT NULL))
      );
      COMMENT ON TABLE safety.checklist_versions IS 'What inspectors look at. The newest published version is asked; an answered inspection keeps the one it was asked by.';
      COMMENT ON COLUMN safety.checklist_versions.published_by IS 'Null: the version every centre begins with.';
      CREATE UNIQUE INDEX checklist_versions_one_draft ON safety.checklist_versions (centre_id) WHERE status = 'draft';
      CREATE TRIGGER checklist_versions_version BEFORE UPDATE ON safety.checklist_versions FOR EACH ROW EXECUTE FUNCTION platform.bump_version();

      CREATE TABLE safety.checklist_items (
        id uuid CONSTRAINT checklist_items_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL,
        checklist_version_id uuid NOT NULL CONSTRAINT checklist_items_version_fk REFERENCES safety.checklist_versions ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
        code text NOT NULL CONSTRAINT checklist_items_code_short CHECK (code ~ '^[A-Z][1-9][0-9]?$'),
        category text NOT NULL CONSTRAINT checklist_items_category_known CHECK (category IN ('facility', 'programme', 'document')),
        place int NOT NULL,
        text_ko text NOT NULL CONSTRAINT checklist_items_asked_in_korean CHECK (btrim(text_ko) <> ''),
        text_en text NOT NULL CONSTRAINT checklist_items_asked_in_english CHECK (btrim(text_en) <> ''),
        critical boolean NOT NULL DEFAULT false,
        everywhere boolean NOT NULL DEFAULT false,
        risk_bands text[] NOT NULL DEFAULT '{}' CONSTRAINT checklist_items_risks_known CHECK (risk_bands <@ ARRAY['low', 'medium', 'high']),
        job_fields text[] NOT NULL DEFAULT '{}' CONSTRAINT checklist_items_job_fields_known CHECK (job_fields <@ ARRAY['office-finance', 'engineering',
          'education-welfare-safety', 'health', 'arts-media-sports', 'beauty-food-travel', 'sales-transport', 'construction', 'installation-production', 'agriculture']),
        CONSTRAINT checklist_items_code_once UNIQUE (checklist_version_id, code),
        CONSTRAINT checklist_items_place_once UNIQUE (checklist_version_id, place) DEFERRABLE INITIALLY DEFERRED
      );
      COMMENT ON COLUMN safety.checklist_items.critical IS 'Unfit here: the venue fails, and nobody goes there.';
      COMMENT ON COLUMN safety.checklist_items.everywhere IS 'Every place has it: may not be passed over as not applicable.';
      COMMENT ON COLUMN safety.checklist_items.risk_bands IS 'Asked only where the venue''s risk is one of these; empty: at every risk.';
      COMMENT ON COLUMN safety.checklist_items.job_fields IS 'Asked only in these job fields; empty: in every one.';

      CREATE FUNCTION safety.keep_published_checklist() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_TABLE_NAME = 'checklist_versions' THEN
          IF OLD.status = 'published' THEN
            RAISE EXCEPTION 'checklist version % is published and stays as it is', OLD.number USING ERRCODE = '23514', CONSTRAINT = 'checklists_stay_once_published', TABLE = 'checklist_versions', SCHEMA = 'safety';
          END IF;
        ELSIF EXISTS (SELECT FROM safety.checklist_versions v WHERE v.status = 'published' AND v.id = ANY (ARRAY[
                CASE WHEN TG_OP <> 'DELETE' THEN NEW.checklist_version_id END, CASE WHEN TG_OP <> 'INSERT' THEN OLD.checklist_version_id END])) THEN
          RAISE EXCEPTION 'the items of a published checklist stay as they are' USING ERRCODE = '23514', CONSTRAINT = 'checklists_stay_once_published', TABLE = 'checklist_items', SCHEMA = 'safety';
        END IF;
        RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
      END $$;
      CREATE TRIGGER checklists_stay_once_published BEFORE UPDATE OR DELETE ON safety.checklist_versions FOR EACH ROW EXECUTE FUNCTION safety.keep_published_checklist();
      CREATE TRIGGER checklists_stay_once_published BEFORE INSERT OR UPDATE OR DELETE ON safety.checklist_items FOR EACH ROW EXECUTE FUNCTION safety.keep_published_checklist();

      CREATE FUNCTION safety.begin_checklist() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE first_id uuid := gen_random_uuid();
      BEGIN
        -- its items come first: nothing is added to a version that is published
        SET CONSTRAINTS safety.checklist_items_version_fk DEFERRED;
        INSERT INTO safety.checklist_items (centre_id, checklist_version_id, place, code, category, text_ko, text_en, critical, everywhere, risk_bands, job_fields)
        SELECT NEW.id, first_id, item.* FROM (VALUES
          ${FIRST_VERSION.map(({ code, category, ko, en, critical = false, everywhere = false, risks, fields }, at) =>
            `(${at + 1}, ${[code, category, ko, en].map(quoted).join(', ')}, ${critical}, ${everywhere}, ${list(risks)}, ${list(fields)})`).join(',\n          ')}
        ) AS item;
        INSERT INTO safety.checklist_versions (id, centre_id, number, status, published_at) VALUES (first_id, NEW.id, 1, 'published', clock_timestamp());
        RETURN NULL;
      END $$;
      COMMENT ON FUNCTION safety.begin_checklist() IS 'Every centre begins with version 1.';
      CREATE TRIGGER centres_begin_with_a_checklist AFTER INSERT ON identity.centres FOR EACH ROW EXECUTE FUNCTION safety.begin_checklist();
`;

/** The same for centres that are there already: founded before there were checklists. */
export const CHECKLISTS_OF_CENTRES = `
      CREATE TEMP TABLE known_centres (id uuid) ON COMMIT DROP;
      CREATE TRIGGER known_centres_begin AFTER INSERT ON known_centres FOR EACH ROW EXECUTE FUNCTION safety.begin_checklist();
      INSERT INTO known_centres SELECT id FROM identity.centres;
      DROP TABLE known_centres;
      SET CONSTRAINTS safety.checklist_items_version_fk IMMEDIATE;
      SET CONSTRAINTS safety.checklist_items_version_fk DEFERRED;
`;

/** Inspections to come, and what inspectors answer. */
export const ANSWERS = `
      CREATE TABLE safety.settings (
        centre_id uuid CONSTRAINT settings_pk PRIMARY KEY CONSTRAINT settings_centre_fk REFERENCES identity.centres,
        low_months int NOT NULL,
        medium_months int NOT NULL,
        high_months int NOT NULL,
        CONSTRAINT settings_validity_bounded CHECK (low_months BETWEEN 1 AND 36 AND medium_months BETWEEN 1 AND 36 AND high_months BETWEEN 1 AND 36)
      );
      COMMENT ON TABLE safety.settings IS 'How many months a pass lasts, by risk; a centre without a row has the usual ones.';

      CREATE TABLE safety.planned_inspections (
        id uuid CONSTRAINT planned_inspections_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL,
        venue_id uuid NOT NULL,
        kind text NOT NULL CONSTRAINT planned_inspections_kind_known CHECK (kind IN ('regular', 'new', 'unplanned', 're-inspection', 'self-check')),
        due_on date NOT NULL,
        scheduled_on date,
        half_day text CONSTRAINT planned_inspections_half_day_known CHECK (half_day IN ('am', 'pm')),
        inspector_id uuid CONSTRAINT planned_inspections_inspector_fk REFERENCES identity.accounts,
        checklist_version_id uuid NOT NULL,
        checklist_status text NOT NULL GENERATED ALWAYS AS ('published') STORED,
        status text NOT NULL DEFAULT 'planned' CONSTRAINT planned_inspections_status_known CHECK (status IN ('planned', 'self-check-sent', 'self-check-done', 'visited', 'cancelled')),
        inspection_id uuid CONSTRAINT planned_inspections_inspection_fk REFERENCES safety.inspections,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT planned_inspections_venue_fk FOREIGN KEY (centre_id, venue_id) REFERENCES venue.venues (centre_id, id),
        CONSTRAINT planned_inspections_ask_what_is_published FOREIGN KEY (centre_id, checklist_version_id, checklist_status) REFERENCES safety.checklist_versions (centre_id, id, status),
        CONSTRAINT planned_inspections_of_centre UNIQUE (centre_id, id, checklist_version_id),
        CONSTRAINT planned_inspections_each_its_inspection UNIQUE (inspection_id),
        CONSTRAINT planned_inspections_visited_with_inspection CHECK ((status = 'visited') = (inspection_id IS NOT NULL)),
        CONSTRAINT planned_inspections_half_of_a_day CHECK (half_day IS NULL OR scheduled_on IS NOT NULL)
      );
      COMMENT ON TABLE safety.planned_inspections IS 'Who looks at which venue by when. Visited: the answers are in, and an inspection stands for them.';
      CREATE INDEX planned_inspections_by_inspector ON safety.planned_inspections (inspector_id, scheduled_on) WHERE status NOT IN ('visited', 'cancelled');
      CREATE INDEX planned_inspections_by_venue ON safety.planned_inspections (venue_id);
      CREATE TRIGGER planned_inspections_version BEFORE UPDATE ON safety.planned_inspections FOR EACH ROW EXECUTE FUNCTION platform.bump_version();

      CREATE FUNCTION safety.keep_finished_inspection() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'this inspection is finished' USING ERRCODE = '23514', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME, SCHEMA = 'safety';
      END $$;
      CREATE TRIGGER planned_inspections_finished_once BEFORE UPDATE OR DELETE ON safety.planned_inspections
        FOR EACH ROW WHEN (OLD.status = 'visited') EXECUTE FUNCTION safety.keep_finished_inspection();

      CREATE TABLE safety.answers (
        id uuid CONSTRAINT answers_pk PRIMARY KEY,
        centre_id uuid NOT NULL,
        planned_inspection_id uuid NOT NULL,
        checklist_version_id uuid NOT NULL,
        account_id uuid NOT NULL CONSTRAINT answers_account_fk REFERENCES identity.accounts,
        item_code text NOT NULL,
        answer text NOT NULL CONSTRAINT answers_known CHECK (answer IN ('fit', 'unfit', 'not-applicable')),
        note text,
        correction_due_on date,
        answered_at timestamptz NOT NULL,
        inspection_id uuid CONSTRAINT answers_inspection_fk REFERENCES safety.inspections,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT answers_of_a_plan FOREIGN KEY (centre_id, planned_inspection_id, checklist_version_id) REFERENCES safety.planned_inspections (centre_id, id, checklist_version_id),
        CONSTRAINT answers_to_what_is_asked FOREIGN KEY (checklist_version_id, item_code) REFERENCES safety.checklist_items (checklist_version_id, code),
        CONSTRAINT answers_once_per_person UNIQUE (planned_inspection_id, account_id, item_code),
        CONSTRAINT answers_only_unfit_is_corrected CHECK (correction_due_on IS NULL OR answer = 'unfit')
      );
      COMMENT ON TABLE safety.answers IS 'One person''s word on one item. Several may answer the same plan; the inspection keeps those of whoever finished it.';
      COMMENT ON COLUMN safety.answers.id IS 'Given by the phone, so that sending again changes nothing.';
      COMMENT ON COLUMN safety.answers.answered_at IS 'By the clock of the phone: the later word on an item counts.';
      CREATE INDEX answers_by_inspection ON safety.answers (inspection_id);
      CREATE TRIGGER answers_version BEFORE UPDATE ON safety.answers FOR EACH ROW EXECUTE FUNCTION platform.bump_version();
      CREATE TRIGGER answers_of_an_inspection_stay BEFORE UPDATE OR DELETE ON safety.answers
        FOR EACH ROW WHEN (OLD.inspection_id IS NOT NULL) EXECUTE FUNCTION safety.keep_finished_inspection();

      CREATE TABLE safety.answer_photos (
        id uuid CONSTRAINT answer_photos_pk PRIMARY KEY,
        centre_id uuid NOT NULL,
        planned_inspection_id uuid NOT NULL,
        checklist_version_id uuid NOT NULL,
        account_id uuid NOT NULL CONSTRAINT answer_photos_account_fk REFERENCES identity.accounts,
        item_code text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT answer_photos_photo_fk FOREIGN KEY (centre_id, id) REFERENCES photo.photos (centre_id, id),
        CONSTRAINT answer_photos_of_a_plan FOREIGN KEY (centre_id, planned_inspection_id, checklist_version_id) REFERENCES safety.planned_inspections (centre_id, id, checklist_version_id),
        CONSTRAINT answer_photos_of_what_is_asked FOREIGN KEY (checklist_version_id, item_code) REFERENCES safety.checklist_items (checklist_version_id, code)
      );
      CREATE INDEX answer_photos_by_plan ON safety.answer_photos (planned_inspection_id);

      CREATE TABLE safety.signatures (
        id uuid CONSTRAINT signatures_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL,
        inspection_id uuid NOT NULL CONSTRAINT signatures_inspection_fk REFERENCES safety.inspections,
        signer_name text NOT NULL CONSTRAINT signatures_name_given CHECK (btrim(signer_name) <> ''),
        drawing_id uuid,
        signed_at timestamptz NOT NULL,
        CONSTRAINT signatures_one_per_inspection UNIQUE (inspection_id),
        CONSTRAINT signatures_drawing_fk FOREIGN KEY (centre_id, drawing_id) REFERENCES photo.photos (centre_id, id)
      );
      COMMENT ON TABLE safety.signatures IS 'The host''s word that the inspection was seen: a typed name, drawn besides or not. Nobody has to.';

      CREATE TABLE safety.late_answers (
        id uuid CONSTRAINT late_answers_pk PRIMARY KEY,
        centre_id uuid NOT NULL,
        planned_inspection_id uuid NOT NULL,
        checklist_version_id uuid NOT NULL,
        account_id uuid NOT NULL CONSTRAINT late_answers_account_fk REFERENCES identity.accounts,
        answers jsonb NOT NULL,
        sent_at timestamptz NOT NULL,
        CONSTRAINT late_answers_of_a_plan FOREIGN KEY (centre_id, planned_inspection_id, checklist_version_id) REFERENCES safety.planned_inspections (centre_id, id, checklist_version_id)
      );
      COMMENT ON TABLE safety.late_answers IS 'What a second inspector had written when the first was done: kept for reference, never a verdict.';
`;

/** Verdicts follow from answers; what came from a centre's own sheet names no checklist. */
export const VERDICTS_FROM_ANSWERS = `
      ALTER TABLE safety.inspections
        ADD COLUMN checklist_version_id uuid,
        ADD COLUMN checklist_status text NOT NULL GENERATED ALWAYS AS ('published') STORED,
        ADD COLUMN risk_band text CONSTRAINT inspections_risk_known CHECK (risk_band IN ('low', 'medium', 'high')),
        ADD CONSTRAINT inspections_checklist_fk FOREIGN KEY (centre_id, checklist_version_id, checklist_status) REFERENCES safety.checklist_versions (centre_id, id, status),
        ADD CONSTRAINT inspections_asked_at_a_risk CHECK ((checklist_version_id IS NULL) = (risk_band IS NULL));
      COMMENT ON COLUMN safety.inspections.checklist_version_id IS 'By which checklist was asked; null: taken over from the centre''s own sheet of earlier inspections.';

      CREATE FUNCTION safety.judge_answers() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        judged safety.inspections;
        follows text;
        silent text;
      BEGIN
        IF TG_TABLE_NAME = 'inspections' THEN
          SELECT * INTO judged FROM safety.inspections WHERE id = NEW.id;
        ELSE
          SELECT * INTO judged FROM safety.inspections WHERE id = NEW.inspection_id;
        END IF;
        IF judged.checklist_version_id IS NULL THEN RETURN NULL; END IF;
        SELECT string_agg(i.code, ', ' ORDER BY i.place) INTO silent FROM safety.checklist_items i
         WHERE i.checklist_version_id = judged.checklist_version_id AND i.critical AND i.risk_bands = '{}' AND i.job_fields = '{}'
           AND NOT EXISTS (SELECT FROM safety.answers a WHERE a.inspection_id = judged.id AND a.item_code = i.code);
        IF silent IS NOT NULL THEN
          RAISE EXCEPTION 'inspection % has no answer to %', judged.id, silent USING ERRCODE = '23514', CONSTRAINT = 'inspections_answer_what_is_critical', TABLE = 'inspections', SCHEMA = 'safety';
        END IF;
        SELECT CASE WHEN bool_or(i.critical AND a.answer = 'unfit') THEN 'fail' WHEN bool_or(a.answer = 'unfit') THEN 'conditional' ELSE 'pass' END INTO follows
          FROM safety.answers a JOIN safety.checklist_items i ON i.checklist_version_id = a.checklist_version_id AND i.code = a.item_code WHERE a.inspection_id = judged.id;
        IF judged.verdict <> follows THEN
          RAISE EXCEPTION 'the answers of inspection % make it %, not %', judged.id, follows, judged.verdict USING ERRCODE = '23514', CONSTRAINT = 'inspections_verdict_follows_answers', TABLE = 'inspections', SCHEMA = 'safety';
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER inspections_verdict_follows_answers AFTER INSERT OR UPDATE ON safety.inspections
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.checklist_version_id IS NOT NULL) EXECUTE FUNCTION safety.judge_answers();
      CREATE CONSTRAINT TRIGGER answers_carry_the_verdict AFTER INSERT OR UPDATE ON safety.answers
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.inspection_id IS NOT NULL) EXECUTE FUNCTION safety.judge_answers();
`;

export const NO_CHECKLISTS = `
      DROP TRIGGER inspections_verdict_follows_answers ON safety.inspections;
      ALTER TABLE safety.inspections DROP COLUMN checklist_version_id, DROP COLUMN checklist_status, DROP COLUMN risk_band;
      DROP TABLE safety.late_answers, safety.signatures, safety.answer_photos, safety.answers, safety.planned_inspections, safety.settings;
      DROP FUNCTION safety.judge_answers();
      DROP FUNCTION safety.keep_finished_inspection();
      DROP TRIGGER centres_begin_with_a_checklist ON identity.centres;
      DROP TABLE safety.checklist_items, safety.checklist_versions;
      DROP FUNCTION safety.begin_checklist();
      DROP FUNCTION safety.keep_published_checklist();
`;

/** What a school says of a visit, by when, and who was reminded. */
export const VISIT_RESULTS = `
      CREATE SCHEMA result;

      CREATE TABLE result.settings (
        centre_id uuid CONSTRAINT settings_pk PRIMARY KEY CONSTRAINT settings_centre_fk REFERENCES identity.centres,
        due_days int NOT NULL DEFAULT 7 CONSTRAINT settings_due_within_two_months CHECK (due_days BETWEEN 1 AND 60),
        remind_days int NOT NULL DEFAULT 3,
        version int NOT NULL DEFAULT 1,
        CONSTRAINT settings_remind_before_due CHECK (remind_days BETWEEN 1 AND due_days)
      );
      COMMENT ON TABLE result.settings IS 'Days after a visit until its result is due, and after which the school is reminded once.';
      CREATE TRIGGER settings_version BEFORE UPDATE ON result.settings FOR EACH ROW EXECUTE FUNCTION platform.bump_version();

      CREATE TABLE result.results (
        id uuid CONSTRAINT results_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL,
        booking_id uuid NOT NULL CONSTRAINT results_one_per_booking UNIQUE,
        remarks text CONSTRAINT results_remarks_bounded CHECK (length(remarks) <= 1000 AND remarks <> ''),
        entered_by text NOT NULL CONSTRAINT results_side_known CHECK (entered_by IN ('school', 'centre')),
        entered_at timestamptz NOT NULL,
        version int NOT NULL DEFAULT 1,
        CONSTRAINT results_booking_fk FOREIGN KEY (centre_id, booking_id) REFERENCES booking.bookings (centre_id, id)
      );
      COMMENT ON TABLE result.results IS 'What a school says of a visit. How many came is counted once, in visit.attendances.';
      CREATE TRIGGER results_version BEFORE UPDATE ON result.results FOR EACH ROW EXECUTE FUNCTION platform.bump_version();

      CREATE TABLE result.asked_visits (
        booking_id uuid CONSTRAINT asked_visits_once_per_booking PRIMARY KEY,
        centre_id uuid NOT NULL,
        asked_at timestamptz NOT NULL,
        reminded_at timestamptz CONSTRAINT asked_visits_reminded_later CHECK (reminded_at >= asked_at),
        CONSTRAINT asked_visits_booking_fk FOREIGN KEY (centre_id, booking_id) REFERENCES booking.bookings (centre_id, id)
      );
      COMMENT ON TABLE result.asked_visits IS 'Visits whose school and host were asked how it was, and whose school was asked a second time.';

      CREATE FUNCTION result.refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% only grows', TG_TABLE_NAME USING ERRCODE = '23514', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME, SCHEMA = 'result';
      END $$;
`;

/** Links without an account, and what was answered by them. */
export const SURVEYS = `
      CREATE TABLE result.surveys (
        id uuid CONSTRAINT surveys_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL,
        booking_id uuid NOT NULL,
        audience text NOT NULL CONSTRAINT surveys_audience_known CHECK (audience IN ('student', 'teacher', 'host')),
        key uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT surveys_one_per_link UNIQUE,
        code_hash text CONSTRAINT surveys_one_per_code UNIQUE,
        answers int NOT NULL DEFAULT 0,
        most int NOT NULL CONSTRAINT surveys_most_bounded CHECK (most BETWEEN 1 AND 600),
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT surveys_one_per_booking_and_audience UNIQUE (booking_id, audience),
        CONSTRAINT surveys_booking_fk FOREIGN KEY (centre_id, booking_id) REFERENCES booking.bookings (centre_id, id),
        CONSTRAINT surveys_not_over_their_most CHECK (answers BETWEEN 0 AND most),
        CONSTRAINT surveys_of_a_person_once CHECK (audience = 'student' OR most = 1),
        CONSTRAINT surveys_of_a_class_by_code CHECK ((audience = 'student') = (code_hash IS NOT NULL)),
        CONSTRAINT surveys_of_centre_and_audience UNIQUE (centre_id, id, audience)
      );
      COMMENT ON TABLE result.surveys IS 'One link per visit and kind of reader. Links carry a keyed hash of the key; another key makes the old link lead nowhere.';
      COMMENT ON COLUMN result.surveys.most IS 'Answers taken: one of a teacher or a host, as many of a class as students came.';

      CREATE TABLE result.responses (
        id uuid CONSTRAINT responses_pk PRIMARY KEY,
        centre_id uuid NOT NULL,
        survey_id uuid NOT NULL,
        audience text NOT NULL,
        satisfied int NOT NULL CONSTRAINT responses_satisfied_of_five CHECK (satisfied BETWEEN 1 AND 5),
        helpful int NOT NULL CONSTRAINT responses_helpful_of_five CHECK (helpful BETWEEN 1 AND 5),
        recommend int NOT NULL CONSTRAINT responses_recommend_of_five CHECK (recommend BETWEEN 1 AND 5),
        concern text CONSTRAINT responses_concern_said CHECK (length(btrim(concern)) BETWEEN 1 AND 500),
        again text CONSTRAINT responses_again_known CHECK (again IN ('yes', 'unsure', 'no')),
        comment text CONSTRAINT responses_comment_bounded CHECK (length(btrim(comment)) BETWEEN 1 AND 500),
        answered_on date NOT NULL,
        CONSTRAINT responses_survey_fk FOREIGN KEY (centre_id, survey_id, audience) REFERENCES result.surveys (centre_id, id, audience),
        CONSTRAINT responses_hosts_say_whether_again CHECK ((audience = 'host') = (again IS NOT NULL))
      );
      COMMENT ON TABLE result.responses IS 'Single answers. Those of students carry no name, no time of day and no address: nobody can be told apart.';
      CREATE INDEX responses_by_survey ON result.responses (survey_id);

      CREATE FUNCTION result.count_response() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE result.surveys SET answers = answers + 1 WHERE id = NEW.survey_id;
        RETURN NULL;
      END $$;
      CREATE TRIGGER responses_are_counted AFTER INSERT ON result.responses FOR EACH ROW EXECUTE FUNCTION result.count_response();
      CREATE TRIGGER responses_only_grow BEFORE UPDATE OR DELETE ON result.responses FOR EACH ROW EXECUTE FUNCTION result.refuse_rewriting();
`;

/** Dated statements of what was on record about the safety of a visit. */
export const SAFETY_FILES = `
      CREATE TABLE result.host_papers (
        id uuid CONSTRAINT host_papers_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL,
        venue_id uuid NOT NULL CONSTRAINT host_papers_one_per_venue UNIQUE,
        insurer text CONSTRAINT host_papers_insurer_said CHECK (length(btrim(insurer)) BETWEEN 1 AND 100),
        insured_until date,
        mentor_name text CONSTRAINT host_papers_mentor_said CHECK (length(btrim(mentor_name)) BETWEEN 1 AND 100),
        mentor_trained_on date,
        version int NOT NULL DEFAULT 1,
        CONSTRAINT host_papers_venue_fk FOREIGN KEY (centre_id, venue_id) REFERENCES venue.venues (centre_id, id),
        CONSTRAINT host_papers_insured_by_somebody CHECK ((insurer IS NULL) = (insured_until IS NULL)),
        CONSTRAINT host_papers_somebody_was_trained CHECK (mentor_trained_on IS NULL OR mentor_name IS NOT NULL)
      );
      COMMENT ON TABLE result.host_papers IS 'What a centre has seen of a host: liability insurance and the training of its mentor. What is not here is printed as missing.';
      CREATE TRIGGER host_papers_version BEFORE UPDATE ON result.host_papers FOR EACH ROW EXECUTE FUNCTION platform.bump_version();

      CREATE TABLE result.safety_files (
        id uuid CONSTRAINT safety_files_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL,
        booking_id uuid NOT NULL,
        as_of timestamptz NOT NULL,
        facts jsonb NOT NULL,
        sha256 text NOT NULL CONSTRAINT safety_files_digest CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        CONSTRAINT safety_files_booking_fk FOREIGN KEY (centre_id, booking_id) REFERENCES booking.bookings (centre_id, id)
      );
      COMMENT ON TABLE result.safety_files IS 'What was on record at one instant. Printed from these facts alone, so that the same file comes out whenever it is asked for.';
      COMMENT ON COLUMN result.safety_files.sha256 IS 'Of the PDF as it was first printed.';
      CREATE INDEX safety_files_by_booking ON result.safety_files (booking_id, as_of);
      CREATE TRIGGER safety_files_only_grow BEFORE UPDATE OR DELETE ON result.safety_files FOR EACH ROW EXECUTE FUNCTION result.refuse_rewriting();
`;

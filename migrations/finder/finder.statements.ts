/** Conjoining vowels and finals, and the nineteen initials with the letters a keyboard types for them. */
const VOWELS_AND_FINALS = '[\u1161-\u11ff]';
const INITIALS = '\u1100\u1101\u1102\u1103\u1104\u1105\u1106\u1107\u1108\u1109\u110a\u110b\u110c\u110d\u110e\u110f\u1110\u1111\u1112';
const TYPED = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';

const WITHOUT_BLANKS = (text: string): string => `regexp_replace(lower(${text}), '[ \\t]+', '', 'g')`;
const LETTERS = (text: string): string => `normalize(${WITHOUT_BLANKS(text)}, NFD)`;

/** What is found of a venue: its own words, one kind per line, the name first. */
const DOCUMENTS = `
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE SCHEMA finder;

      CREATE FUNCTION finder.initials(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
        RETURN translate(regexp_replace(normalize(words, NFD), '${VOWELS_AND_FINALS}', '', 'g'), '${INITIALS}', '${TYPED}');
      COMMENT ON FUNCTION finder.initials(text) IS 'The first consonant of every syllable as a keyboard types it; what is no syllable stays.';

      CREATE TABLE finder.documents (
        venue_id uuid CONSTRAINT documents_pk PRIMARY KEY,
        centre_id uuid NOT NULL,
        name text NOT NULL,
        body text NOT NULL,
        letters text NOT NULL GENERATED ALWAYS AS (${LETTERS('body')}) STORED,
        name_letters text NOT NULL GENERATED ALWAYS AS (${LETTERS('name')}) STORED,
        initials text NOT NULL GENERATED ALWAYS AS (finder.initials(${WITHOUT_BLANKS('body')})) STORED,
        name_initials text NOT NULL GENERATED ALWAYS AS (finder.initials(${WITHOUT_BLANKS('name')})) STORED,
        CONSTRAINT documents_venue_fk FOREIGN KEY (venue_id) REFERENCES venue.venues (id) ON DELETE CASCADE
      );
      COMMENT ON TABLE finder.documents IS 'What venues are found by, written by triggers alone. Letters are single jamo, so that half a syllable finds the whole one while somebody types.';
      CREATE INDEX documents_of_centre ON finder.documents (centre_id);
`;

const FIELD_WORDS = `
      CREATE FUNCTION finder.words_of_field(job_field text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN CASE job_field
        WHEN 'office-finance' THEN '경영·사무·금융·보험' WHEN 'engineering' THEN '연구·공학기술' WHEN 'education-welfare-safety' THEN '교육·법률·사회복지·경찰·소방·군인'
        WHEN 'health' THEN '보건·의료' WHEN 'arts-media-sports' THEN '예술·방송·디자인·스포츠' WHEN 'beauty-food-travel' THEN '미용·여행·숙박·음식·경비·청소'
        WHEN 'sales-transport' THEN '영업·판매·운전·운송' WHEN 'construction' THEN '건설·채굴' WHEN 'installation-production' THEN '설치·정비·생산' WHEN 'agriculture' THEN '농림어업' END;
`;

/** Kept by statement, so that an import of ten thousand venues is described at once. */
const DESCRIPTIONS = `
      CREATE VIEW finder.words AS
        SELECT v.id AS venue_id, v.centre_id, v.name, concat_ws(E'\\n', v.name, p.words, finder.words_of_field(v.job_field), v.district, v.address, v.code) AS body
          FROM venue.venues v
          LEFT JOIN LATERAL (SELECT string_agg(concat_ws(E'\\n', title, nullif(array_to_string(jobs, E'\\n'), '')), E'\\n' ORDER BY code) AS words
                               FROM venue.programmes WHERE venue_id = v.id AND is_offered) p ON true;
      COMMENT ON VIEW finder.words IS 'What a venue is to be found by, from where it is written down.';
      CREATE FUNCTION finder.describe(venues uuid[]) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
        INSERT INTO finder.documents AS d (venue_id, centre_id, name, body) SELECT venue_id, centre_id, name, body FROM finder.words WHERE venue_id = ANY (venues)
        ON CONFLICT (venue_id) DO UPDATE SET centre_id = excluded.centre_id, name = excluded.name, body = excluded.body
         WHERE (d.centre_id, d.name, d.body) IS DISTINCT FROM (excluded.centre_id, excluded.name, excluded.body)
      $$;
      CREATE VIEW finder.drift AS
        SELECT w.centre_id, 'words-differ' AS kind, w.venue_id::text AS subject, coalesce(d.name, 'not described') AS detail
          FROM finder.words w LEFT JOIN finder.documents d ON d.venue_id = w.venue_id WHERE (d.name, d.body) IS DISTINCT FROM (w.name, w.body);
      COMMENT ON VIEW finder.drift IS 'Venues that are found by other words than they have. Must be empty, always.';
      CREATE FUNCTION finder.describe_venues() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM finder.describe(ARRAY(SELECT id FROM changed));
        RETURN NULL;
      END $$;
      CREATE FUNCTION finder.describe_programmes() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM finder.describe(ARRAY(SELECT DISTINCT venue_id FROM changed));
        RETURN NULL;
      END $$;
      CREATE TRIGGER venues_are_described_when_added AFTER INSERT ON venue.venues REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION finder.describe_venues();
      CREATE TRIGGER venues_are_described_when_changed AFTER UPDATE ON venue.venues REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION finder.describe_venues();
      CREATE TRIGGER programmes_are_described_when_added AFTER INSERT ON venue.programmes REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION finder.describe_programmes();
      CREATE TRIGGER programmes_are_described_when_changed AFTER UPDATE ON venue.programmes REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION finder.describe_programmes();
      CREATE TRIGGER programmes_are_described_when_gone AFTER DELETE ON venue.programmes REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION finder.describe_programmes();
      SELECT finder.describe(ARRAY(SELECT id FROM venue.venues));
`;

/** Free places of a day or week for every venue at once: read from the index, with what is booked on those days beside it. */
const INDEXES = `
      CREATE INDEX openings_on_offer ON venue.openings (centre_id, held_on) INCLUDE (venue_id, id, band, seats, parties_limit) WHERE status = 'open';
      CREATE INDEX bookings_by_day ON booking.bookings (centre_id, held_on);
`;

export const MOST_SAVED_VIEWS = 20;

const SAVED_VIEWS = `
      CREATE TABLE finder.saved_views (
        id uuid CONSTRAINT saved_views_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL CONSTRAINT saved_views_centre_fk REFERENCES identity.centres,
        account_id uuid NOT NULL CONSTRAINT saved_views_account_fk REFERENCES identity.accounts,
        place int NOT NULL CONSTRAINT saved_views_limited CHECK (place BETWEEN 1 AND ${MOST_SAVED_VIEWS}),
        name text NOT NULL CONSTRAINT saved_views_have_a_name CHECK (btrim(name) <> '' AND length(name) <= 40),
        filters jsonb NOT NULL CONSTRAINT saved_views_hold_filters CHECK (jsonb_typeof(filters) = 'object' AND length(filters::text) <= 2000),
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT saved_views_one_per_place UNIQUE (centre_id, account_id, place),
        CONSTRAINT saved_views_one_per_name UNIQUE (centre_id, account_id, name)
      );
      COMMENT ON TABLE finder.saved_views IS 'Searches a person keeps under a name. Each has one of twenty places, so that nobody keeps more.';
`;

export const DESCRIBE_VENUES = `${DOCUMENTS}${FIELD_WORDS}${DESCRIPTIONS}${INDEXES}${SAVED_VIEWS}
      REVOKE INSERT, UPDATE, DELETE ON finder.documents FROM goreuge_app;
      REVOKE EXECUTE ON FUNCTION finder.describe(uuid[]) FROM PUBLIC;
      ALTER FUNCTION finder.describe_venues() SECURITY DEFINER SET search_path = pg_catalog;
      ALTER FUNCTION finder.describe_programmes() SECURITY DEFINER SET search_path = pg_catalog;
      SELECT platform.guard_all();
`;

export const FORGET_VENUES = `
      DROP INDEX booking.bookings_by_day;
      DROP INDEX venue.openings_on_offer;
      DROP TRIGGER programmes_are_described_when_gone ON venue.programmes;
      DROP TRIGGER programmes_are_described_when_changed ON venue.programmes;
      DROP TRIGGER programmes_are_described_when_added ON venue.programmes;
      DROP TRIGGER venues_are_described_when_changed ON venue.venues;
      DROP TRIGGER venues_are_described_when_added ON venue.venues;
      DROP SCHEMA finder CASCADE;
`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateVenue1790000000300 implements MigrationInterface {
  name = 'CreateVenue1790000000300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA venue;

      CREATE TABLE venue.holidays (
        centre_id uuid NOT NULL CONSTRAINT holidays_centre_fk REFERENCES identity.centres,
        day date NOT NULL,
        name text NOT NULL,
        CONSTRAINT holidays_pk PRIMARY KEY (centre_id, day)
      );
      COMMENT ON TABLE venue.holidays IS 'Public holidays as the centre keeps them: announced in mid-year, so a table, never a library.';

      CREATE TABLE venue.venues (
        id uuid CONSTRAINT venues_pk PRIMARY KEY,
        centre_id uuid NOT NULL,
        kind text NOT NULL GENERATED ALWAYS AS ('venue') STORED,
        code text NOT NULL,
        name text NOT NULL,
        venue_type text NOT NULL CONSTRAINT venues_type_known CHECK (venue_type IN ('public', 'company', 'civic', 'school', 'sole-trader')),
        job_field text NOT NULL CONSTRAINT venues_job_field_known CHECK (job_field IN ('office-finance', 'engineering', 'education-welfare-safety', 'health',
          'arts-media-sports', 'beauty-food-travel', 'sales-transport', 'construction', 'installation-production', 'agriculture')),
        district text NOT NULL,
        address text,
        phone text,
        latitude double precision NOT NULL CONSTRAINT venues_latitude_in_korea CHECK (latitude BETWEEN 33 AND 39),
        longitude double precision NOT NULL CONSTRAINT venues_longitude_in_korea CHECK (longitude BETWEEN 124 AND 132),
        seats int NOT NULL CONSTRAINT venues_seats_bounded CHECK (seats BETWEEN 1 AND 500),
        min_party int NOT NULL,
        parties_per_opening int NOT NULL,
        parties_per_day int NOT NULL,
        parties_per_week int NOT NULL,
        parties_per_month int NOT NULL,
        levels text[] NOT NULL CONSTRAINT venues_levels_known CHECK (levels <@ ARRAY['middle', 'high'] AND cardinality(levels) > 0),
        accessible boolean NOT NULL DEFAULT false,
        contact_name text,
        contact_email text,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT venues_are_organisations FOREIGN KEY (centre_id, id, kind) REFERENCES identity.organisations (centre_id, id, kind),
        CONSTRAINT venues_of_centre UNIQUE (centre_id, id),
        CONSTRAINT venues_code_once UNIQUE (centre_id, code),
        CONSTRAINT venues_min_party_fits CHECK (min_party BETWEEN 1 AND seats),
        CONSTRAINT venues_party_limits_positive CHECK (parties_per_opening > 0 AND parties_per_day > 0 AND parties_per_week > 0 AND parties_per_month > 0)
      );
      COMMENT ON COLUMN venue.venues.seats IS 'Students one opening takes unless the opening says otherwise.';
      CREATE TRIGGER venues_version BEFORE UPDATE ON venue.venues FOR EACH ROW EXECUTE FUNCTION platform.bump_version();

      CREATE TABLE venue.programmes (
        id uuid CONSTRAINT programmes_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL,
        venue_id uuid NOT NULL,
        code text NOT NULL,
        title text NOT NULL,
        experience_type text NOT NULL CONSTRAINT programmes_type_known
          CHECK (experience_type IN ('FIELD_WORK', 'JOB_PRACTICE', 'SITE_VISIT', 'DEPARTMENT', 'CAMP', 'TALK')),
        hours int NOT NULL CONSTRAINT programmes_hours_bounded CHECK (hours BETWEEN 1 AND 30),
        CONSTRAINT programmes_venue_fk FOREIGN KEY (centre_id, venue_id) REFERENCES venue.venues (centre_id, id),
        CONSTRAINT programmes_of_venue UNIQUE (venue_id, id),
        CONSTRAINT programmes_code_once UNIQUE (centre_id, code)
      );

      CREATE TABLE venue.openings (
        id uuid CONSTRAINT openings_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL,
        venue_id uuid NOT NULL,
        programme_id uuid,
        held_on date NOT NULL CONSTRAINT openings_on_weekdays CHECK (extract(isodow FROM held_on) < 6),
        band text NOT NULL CONSTRAINT openings_band_known CHECK (band IN ('am', 'pm')),
        seats int NOT NULL CONSTRAINT openings_seats_bounded CHECK (seats BETWEEN 1 AND 500),
        parties_limit int NOT NULL CONSTRAINT openings_parties_bounded CHECK (parties_limit BETWEEN 1 AND 100),
        status text NOT NULL DEFAULT 'open' CONSTRAINT openings_status_known CHECK (status IN ('open', 'uncleared', 'closed')),
        version int NOT NULL DEFAULT 1,
        CONSTRAINT openings_venue_fk FOREIGN KEY (centre_id, venue_id) REFERENCES venue.venues (centre_id, id),
        CONSTRAINT openings_programme_fk FOREIGN KEY (venue_id, programme_id) REFERENCES venue.programmes (venue_id, id),
        CONSTRAINT openings_once_per_band UNIQUE (venue_id, held_on, band),
        CONSTRAINT openings_place_and_time UNIQUE (centre_id, id, venue_id, held_on, band),
        CONSTRAINT openings_capacity UNIQUE (id, seats, parties_limit)
      );
      COMMENT ON COLUMN venue.openings.status IS 'open: may be offered; uncleared: the host opened it but no valid inspection covers the day; closed: the host took it back.';
      COMMENT ON CONSTRAINT openings_capacity ON venue.openings IS 'Lets the seat count of the booking room hold the capacity declaratively.';
      CREATE INDEX openings_by_day ON venue.openings (centre_id, held_on);
      CREATE TRIGGER openings_version BEFORE UPDATE ON venue.openings FOR EACH ROW EXECUTE FUNCTION platform.bump_version();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE venue.openings, venue.programmes, venue.venues, venue.holidays;
      DROP SCHEMA venue;
    `);
  }
}

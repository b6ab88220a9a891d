import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateIdentity1790000000200 implements MigrationInterface {
  name = 'CreateIdentity1790000000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA identity;

      CREATE TABLE identity.centres (
        id uuid CONSTRAINT centres_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        name text NOT NULL CONSTRAINT centres_name_given CHECK (btrim(name) <> ''),
        district_name text NOT NULL,
        phone text,
        is_sample boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT centres_name_once UNIQUE (name)
      );
      COMMENT ON TABLE identity.centres IS 'A career-experience support centre: the tenant every other row belongs to.';

      CREATE TABLE identity.organisations (
        id uuid CONSTRAINT organisations_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL CONSTRAINT organisations_centre_fk REFERENCES identity.centres,
        kind text NOT NULL CONSTRAINT organisations_kind_known CHECK (kind IN ('centre', 'school', 'venue')),
        name text NOT NULL CONSTRAINT organisations_name_given CHECK (btrim(name) <> ''),
        CONSTRAINT organisations_of_centre UNIQUE (centre_id, id),
        CONSTRAINT organisations_kind_of_centre UNIQUE (centre_id, id, kind)
      );
      COMMENT ON TABLE identity.organisations IS 'Who a person can act for: the centre itself, a school, a venue.';

      CREATE TABLE identity.schools (
        id uuid CONSTRAINT schools_pk PRIMARY KEY,
        centre_id uuid NOT NULL,
        kind text NOT NULL GENERATED ALWAYS AS ('school') STORED,
        code text NOT NULL,
        name text NOT NULL,
        level text NOT NULL CONSTRAINT schools_level_known CHECK (level IN ('middle', 'high')),
        district text NOT NULL,
        address text,
        phone text,
        latitude double precision NOT NULL CONSTRAINT schools_latitude_in_korea CHECK (latitude BETWEEN 33 AND 39),
        longitude double precision NOT NULL CONSTRAINT schools_longitude_in_korea CHECK (longitude BETWEEN 124 AND 132),
        underserved boolean NOT NULL DEFAULT false,
        grade_headcounts int[] NOT NULL DEFAULT '{}',
        contact_name text,
        contact_email text,
        version int NOT NULL DEFAULT 1,
        CONSTRAINT schools_are_organisations FOREIGN KEY (centre_id, id, kind) REFERENCES identity.organisations (centre_id, id, kind),
        CONSTRAINT schools_of_centre UNIQUE (centre_id, id),
        CONSTRAINT schools_code_once UNIQUE (centre_id, code)
      );
      COMMENT ON COLUMN identity.schools.code IS 'Office code and school code of NEIS where known: names repeat, codes do not.';
      COMMENT ON COLUMN identity.schools.grade_headcounts IS 'Students per grade, grade 1 first; counted, never named.';
      CREATE TRIGGER schools_version BEFORE UPDATE ON identity.schools FOR EACH ROW EXECUTE FUNCTION platform.bump_version();

      CREATE TABLE identity.accounts (
        id uuid CONSTRAINT accounts_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        email text NOT NULL CONSTRAINT accounts_email_lower CHECK (email = lower(btrim(email)) AND email LIKE '%_@_%'),
        name text NOT NULL CONSTRAINT accounts_name_given CHECK (btrim(name) <> ''),
        password_hash text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT accounts_email_once UNIQUE (email)
      );
      COMMENT ON COLUMN identity.accounts.password_hash IS 'argon2id, PHC string.';

      CREATE TABLE identity.memberships (
        id uuid CONSTRAINT memberships_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        account_id uuid NOT NULL CONSTRAINT memberships_account_fk REFERENCES identity.accounts,
        centre_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        organisation_kind text NOT NULL,
        role text NOT NULL,
        CONSTRAINT memberships_organisation_fk FOREIGN KEY (centre_id, organisation_id, organisation_kind) REFERENCES identity.organisations (centre_id, id, kind),
        CONSTRAINT memberships_role_fits_organisation CHECK (
          (role = 'teacher' AND organisation_kind = 'school') OR (role = 'host' AND organisation_kind = 'venue')
          OR (role IN ('director', 'inspector') AND organisation_kind = 'centre')),
        CONSTRAINT memberships_once UNIQUE (account_id, organisation_id, role)
      );

      CREATE TABLE identity.sessions (
        token_hash bytea CONSTRAINT sessions_pk PRIMARY KEY,
        membership_id uuid NOT NULL CONSTRAINT sessions_membership_fk REFERENCES identity.memberships ON DELETE CASCADE,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        last_seen_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        expires_at timestamptz NOT NULL
      );
      COMMENT ON TABLE identity.sessions IS 'Server-side sessions. The cookie holds 256 random bits, the table only their SHA-256.';
      CREATE INDEX sessions_by_expiry ON identity.sessions (expires_at);

      CREATE TABLE identity.invitations (
        id uuid CONSTRAINT invitations_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        role text NOT NULL CONSTRAINT invitations_role_known CHECK (role IN ('teacher', 'host', 'director', 'inspector')),
        email text NOT NULL,
        token_hash bytea NOT NULL CONSTRAINT invitations_token_once UNIQUE,
        invited_by uuid NOT NULL CONSTRAINT invitations_inviter_fk REFERENCES identity.accounts,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        expires_at timestamptz NOT NULL,
        accepted_at timestamptz,
        CONSTRAINT invitations_organisation_fk FOREIGN KEY (centre_id, organisation_id) REFERENCES identity.organisations (centre_id, id)
      );
      CREATE UNIQUE INDEX invitations_one_open ON identity.invitations (organisation_id, role, email) WHERE accepted_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE identity.invitations, identity.sessions, identity.memberships, identity.accounts, identity.schools, identity.organisations, identity.centres;
      DROP SCHEMA identity;
    `);
  }
}

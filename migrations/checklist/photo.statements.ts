/** Pictures as they were taken in, cleaned. What a picture shows belongs to the room that asked for it; that it is a picture is held here. */
export const PHOTOS = `
      CREATE SCHEMA photo;
      CREATE TABLE photo.photos (
        id uuid CONSTRAINT photos_pk PRIMARY KEY,
        centre_id uuid NOT NULL CONSTRAINT photos_centre_fk REFERENCES identity.centres,
        media_type text NOT NULL,
        width int NOT NULL,
        height int NOT NULL,
        bytes bytea NOT NULL CONSTRAINT photos_of_bounded_size CHECK (octet_length(bytes) BETWEEN 1 AND 10485760),
        sha256 bytea NOT NULL GENERATED ALWAYS AS (sha256(bytes)) STORED,
        received_sha256 bytea NOT NULL CONSTRAINT photos_received_as_hashed CHECK (octet_length(received_sha256) = 32),
        kept_by uuid CONSTRAINT photos_keeper_fk REFERENCES identity.accounts,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT photos_of_centre UNIQUE (centre_id, id),
        CONSTRAINT photos_begin_as_they_say CHECK (CASE media_type
          WHEN 'image/jpeg' THEN substring(bytes FROM 1 FOR 3) = '\\xffd8ff'
          WHEN 'image/png' THEN substring(bytes FROM 1 FOR 8) = '\\x89504e470d0a1a0a'
          WHEN 'image/webp' THEN substring(bytes FROM 1 FOR 4) = '\\x52494646' AND substring(bytes FROM 9 FOR 4) = '\\x57454250'
          ELSE false END),
        CONSTRAINT photos_are_no_bombs CHECK (width BETWEEN 1 AND 12000 AND height BETWEEN 1 AND 12000 AND width::bigint * height <= 50000000)
      );
      ALTER TABLE photo.photos ALTER COLUMN bytes SET STORAGE EXTERNAL;
      COMMENT ON COLUMN photo.photos.id IS 'Given by whoever sends it, so that sending again keeps one.';
      COMMENT ON COLUMN photo.photos.received_sha256 IS 'Of what arrived: the sender compares it before it lets go of its own copy. What is kept may be shorter, for where it was taken is cut out.';
      COMMENT ON COLUMN photo.photos.kept_by IS 'Null: sent by a link.';
      CREATE FUNCTION photo.keep_photo() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'a photo is kept as it was taken in' USING ERRCODE = '23514', CONSTRAINT = 'photos_stay', TABLE = 'photos', SCHEMA = 'photo';
      END $$;
      CREATE TRIGGER photos_stay BEFORE UPDATE ON photo.photos FOR EACH ROW EXECUTE FUNCTION photo.keep_photo();
`;

export const NO_PHOTOS = `
      DROP TABLE photo.photos;
      DROP FUNCTION photo.keep_photo();
      DROP SCHEMA photo;
`;

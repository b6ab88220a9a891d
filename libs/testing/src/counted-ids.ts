type Query = (sql: string) => Promise<unknown>;

/**
 * Asked of the owner of the tables. From now on ids of this database count up instead of being drawn. The search takes schools, hosts and wishes in the order of their ids, so a
 * season that is founded the same way twice then gets the same plan, and a test can say exactly what comes of it.
 */
export async function countIds(query: Query): Promise<void> {
  await query('CREATE SEQUENCE public.counted_ids');
  await query('GRANT USAGE ON SEQUENCE public.counted_ids TO PUBLIC');
  await query(`
    DO $$ DECLARE drawn record; BEGIN
      FOR drawn IN SELECT table_schema, table_name, column_name FROM information_schema.columns WHERE column_default = 'gen_random_uuid()' LOOP
        EXECUTE format('ALTER TABLE %I.%I ALTER COLUMN %I SET DEFAULT (''00000000-0000-4000-8000-'' || lpad(to_hex(nextval(''public.counted_ids'')), 12, ''0''))::uuid',
          drawn.table_schema, drawn.table_name, drawn.column_name);
      END LOOP;
    END $$`);
}

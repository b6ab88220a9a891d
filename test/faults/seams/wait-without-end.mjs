// Before the app starts: whoever waits for a lock or a connection waits for ever.
import pg from 'pg';

const { Pool } = pg;
pg.Pool = class extends Pool {
  constructor(options) {
    super({ ...options, connectionTimeoutMillis: 0, options: options.options.replace(/-c (lock|statement|idle_in_transaction_session)_timeout=\S+/g, '') });
  }
};

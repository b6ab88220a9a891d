// Before the app starts: commits are answered before they are written down, and nobody minds.
import pg from 'pg';
import { DatabasePromises } from '../../../dist/libs/database/src/application/database-promises.js';

const { Pool } = pg;
pg.Pool = class extends Pool {
  constructor(options) {
    super({ ...options, options: options.options.replace('synchronous_commit=on', 'synchronous_commit=off') });
  }
};
DatabasePromises.prototype.onModuleInit = async () => undefined;

import pg from 'pg';
import { currentReach, settingsOf } from '../application/reach.js';
import { keepPrepared } from './prepared-statements.js';

const SET_REACH = `SELECT set_config('app.centre_id', $1, false), set_config('app.school_id', $2, false), set_config('app.system', $3, false)`;

type Release = (error?: Error | boolean) => void;
type Connected = (error: Error | undefined, client: pg.PoolClient | undefined, release: Release) => void;

/**
 * Hands no connection out before it reaches exactly what whoever asks for it may reach. A connection remembers what it was
 * told last, so that only a change costs a round trip; it is told outside of any transaction, so that no rollback takes it back.
 */
class ReachingPool extends pg.Pool {
  private readonly told = new WeakMap<object, string>();

  constructor(config?: pg.PoolConfig) {
    super(config);
    this.on('connect', (client) => {
      keepPrepared(client);
      // a server that dies while nobody listens would end the process; whoever has the connection hears of it by their next statement
      client.on('error', () => undefined);
    });
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected): Promise<pg.PoolClient> | void {
    // asked now: the callback runs in the context of whoever gave the connection back
    const settings = settingsOf(currentReach());
    const client = super.connect().then((each) => this.tell(each, settings));
    if (!callback) return client;
    client.then((each) => callback(undefined, each, (error) => each.release(error)), (error: Error) => callback(error, undefined, () => undefined));
  }

  private async tell(client: pg.PoolClient, settings: readonly string[]): Promise<pg.PoolClient> {
    const wanted = settings.join(' ');
    if (this.told.get(client) === wanted) return client;
    try {
      await client.query(SET_REACH, [...settings]);
      this.told.set(client, wanted);
      return client;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }
}

/** The driver with that pool, as TypeORM takes it. */
export const reachingDriver: unknown = Object.create(pg, { Pool: { value: ReachingPool } });

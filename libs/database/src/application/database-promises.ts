import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** With these an answer means that the change outlives a crash: the server has written it down, or a second one besides. */
const LASTING = ['on', 'remote_apply'];

interface Promised { readonly commits: string; readonly role: string; readonly isBound: boolean }

/** What every process relies on, asked of the database before anything else is done. */
@Injectable()
export class DatabasePromises implements OnModuleInit {
  constructor(private readonly dataSource: DataSource) {}

  async onModuleInit(): Promise<void> {
    const [promised] = await this.dataSource.query<Promised[]>(
      `SELECT current_setting('synchronous_commit') AS commits, current_user AS role,
              NOT (rolsuper OR rolbypassrls) AND NOT EXISTS (SELECT FROM pg_class WHERE relowner = pg_roles.oid) AS "isBound"
         FROM pg_roles WHERE rolname = current_user`);
    if (!promised || !LASTING.includes(promised.commits)) throw new Error(`synchronous_commit is ${promised?.commits}: confirmed bookings could be lost in a crash.`);
    if (!promised.isBound) throw new Error(`The application acts as ${promised.role}, which owns tables or may pass row-level security.`);
  }
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Day } from '#kernel';
import { Holiday } from './holiday.entity.js';

@Injectable()
export class HolidayRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async of(centreId: string): Promise<{ day: Day; name: string }[]> {
    const rows = await this.uow.manager.find(Holiday, { where: { centreId }, order: { day: 'ASC' } });
    return rows.map(({ day, name }) => ({ day, name }));
  }

  async namesByDay(centreId: string): Promise<Map<Day, string>> {
    return new Map((await this.of(centreId)).map(({ day, name }) => [day, name]));
  }

  /** Adds the days and renames those that are there. */
  async put(centreId: string, holidays: readonly { readonly day: Day; readonly name: string }[]): Promise<void> {
    if (holidays.length === 0) return;
    await this.uow.tx.upsert(Holiday, holidays.map(({ day, name }) => ({ centreId, day, name })), ['centreId', 'day']);
  }

  /** The day's name until now; undefined when it was no holiday. */
  async remove(centreId: string, day: Day): Promise<string | undefined> {
    const [rows] = await this.uow.tx.query<[{ name: string }[], number]>('DELETE FROM venue.holidays WHERE centre_id = $1 AND day = $2 RETURNING name', [centreId, day]);
    return rows[0]?.name;
  }

  async clear(centreId: string): Promise<void> {
    await this.uow.tx.delete(Holiday, { centreId });
  }
}

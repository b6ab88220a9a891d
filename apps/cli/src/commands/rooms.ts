import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { isBehind, migrate } from '#database';
import { CliModule } from '../cli.module.js';
import { CommandRefused } from './command-refused.js';
import { withDatabase } from './with-database.js';

/**
 * Opens the rooms on the database the command works on. The embedded one gets this release's schema first, as `npm start` gives it;
 * throws CommandRefused where a given one has not got it.
 */
export function withCommandRooms<T>(work: (rooms: INestApplicationContext) => Promise<T>): Promise<T> {
  return withDatabase(async (url, isGiven) => {
    if (!isGiven) await migrate(url);
    else if (await isBehind(url)) throw new CommandRefused('데이터베이스의 구조가 이 버전과 다릅니다. 먼저 migrate 명령으로 맞춰 주세요. (The schema is not of this version: run migrate first.)');
    return withRooms(url, work);
  });
}

/** Opens the rooms on a database for the length of one piece of work. */
export async function withRooms<T>(databaseUrl: string, work: (rooms: INestApplicationContext) => Promise<T>): Promise<T> {
  const rooms = await NestFactory.createApplicationContext(CliModule.forRoot(databaseUrl), { logger: ['error', 'warn'], abortOnError: false });
  try {
    return await work(rooms);
  } finally {
    await rooms.close();
  }
}

import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { CliModule } from '../cli.module.js';

/** Opens the rooms on a database for the length of one piece of work. */
export async function withRooms<T>(databaseUrl: string, work: (rooms: INestApplicationContext) => Promise<T>): Promise<T> {
  const rooms = await NestFactory.createApplicationContext(CliModule.forRoot(databaseUrl), { logger: ['error', 'warn'], abortOnError: false });
  try {
    return await work(rooms);
  } finally {
    await rooms.close();
  }
}

import { writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { Environment } from './environment.js';
import { apiDocument } from './openapi-document.js';

/** Prints the API description to the named file. Preview mode: nothing is instantiated, no database is needed. */
const [, , file] = process.argv;
if (!file) throw new Error('Usage: node openapi.js <file>');
const environment = Environment.read({ DATABASE_URL: 'postgres://nobody@nowhere/none', PUBLIC_URL: 'http://localhost', APP_SECRET: '-'.repeat(32) });
const app = await NestFactory.create(AppModule.forRoot(environment), new FastifyAdapter(), { preview: true, logger: false });
writeFileSync(file, `${JSON.stringify(apiDocument(app), null, 2)}\n`);

import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { UnitOfWork } from '#database';
import { Public } from '../http/audience.decorator.js';
import type { HttpReply } from '../http/exchange.js';
import { HealthResponse } from './health.dto.js';

@ApiTags('health')
@Controller('health')
@Public()
export class HealthController {
  constructor(private readonly uow: UnitOfWork) {}

  /** For whoever watches the process: 503 while the database cannot be reached. */
  @Get()
  async health(@Res({ passthrough: true }) reply: HttpReply): Promise<HealthResponse> {
    reply.header('cache-control', 'no-store');
    try {
      await this.uow.manager.query('SELECT 1');
      return { status: 'ok', database: 'ok' };
    } catch {
      reply.status(503);
      return { status: 'failing', database: 'unreachable' };
    }
  }
}

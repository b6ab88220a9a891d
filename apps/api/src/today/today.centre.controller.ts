import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { TodayResponse } from './dto/today.dto.js';
import { Today } from './today.js';

@ApiTags('centre')
@Controller('v1/centre/today')
@Audience('director')
export class CentreTodayController {
  constructor(private readonly today: Today) {}

  /** What needs the director today, and where the district stands. */
  @Get()
  showToday(@CurrentActor() actor: Actor): Promise<TodayResponse> {
    return this.today.of(actor);
  }
}

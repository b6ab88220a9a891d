import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { type SavedView, SavedViews } from '#venue-finder';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { Id } from '../http/id.decorator.js';
import { TakesKey } from '../http/takes-key.decorator.js';
import { SavedViewListResponse, SavedViewResponse, SaveViewDto } from './dto/saved-view.dto.js';
import { filtersOf } from './dto/venue-finder.dto.js';

/** Searches somebody keeps under a name; nobody else sees them. */
@ApiTags('everybody')
@Controller('v1/venue-views')
@Audience('teacher', 'director')
export class SavedViewsController {
  constructor(private readonly views: SavedViews) {}

  @Get()
  async listViews(@CurrentActor() actor: Actor): Promise<SavedViewListResponse> {
    return { items: (await this.views.list(actor)).map(answer) };
  }

  /** At most twenty, each under a name of its own. */
  @Post()
  @TakesKey()
  async saveView(@CurrentActor() actor: Actor, @Body() { name, filters }: SaveViewDto): Promise<SavedViewResponse> {
    return answer(await this.views.save(actor, name, filtersOf(filters)));
  }

  @Delete(':id')
  @HttpCode(204)
  async removeView(@CurrentActor() actor: Actor, @Id() id: string): Promise<void> {
    await this.views.remove(actor, id);
  }
}

/** As a query says it, so that a kept search can be asked again as it stands. */
const answer = ({ filters: { accessible, feeFree, rainProof, cleared, ...filters }, ...view }: SavedView): SavedViewResponse => ({
  ...view,
  filters: { ...filters, ...(accessible && { accessible: 'true' }), ...(feeFree && { feeFree: 'true' }), ...(rainProof && { rainProof: 'true' }), ...(cleared && { cleared: 'true' }) } as SavedViewResponse['filters'],
});

import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { PlaceFinder, type PlaceView } from '#school-scheduling';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { PlacesQuery, type PlaceResponse, PlacesResponse } from './dto/place.dto.js';

const ONE_DIGIT = 10;
const rounded = (number: number): number => Math.round(number * ONE_DIGIT) / ONE_DIGIT;

@ApiTags('teacher')
@Controller('v1/teacher/places')
@Audience('teacher')
export class TeacherPlacesController {
  constructor(private readonly finder: PlaceFinder) {}

  /** Left-over half-days this group can really take, and full ones it could wait for; with how full each week is and where it is quieter. */
  @Get()
  async listPlaces(@CurrentActor() actor: Actor, @Query() query: PlacesQuery): Promise<PlacesResponse> {
    const { places, leftOut } = await this.finder.find(actor, query);
    return { items: places.map(placeResponse), leftOut };
  }
}

const placeResponse = ({ kilometres, share, better, ...place }: PlaceView): PlaceResponse =>
  ({ ...place, kilometres: rounded(kilometres), share: rounded(share), better: better.map((other) => ({ ...other, share: rounded(other.share) })) });

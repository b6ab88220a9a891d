import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsNotEmptyObject, IsString, MaxLength, ValidateNested } from 'class-validator';
import { VenueFiltersDto } from './venue-finder.dto.js';

export class SaveViewDto {
  /** At most forty letters, one view each. */
  @IsString() @MaxLength(200)
  name: string;

  @IsNotEmptyObject() @ValidateNested() @Type(() => VenueFiltersDto)
  filters: VenueFiltersDto;
}

export class SavedViewResponse {
  id: string;
  name: string;
  @ApiProperty({ type: VenueFiltersDto })
  filters: VenueFiltersDto;
}

export class SavedViewListResponse {
  @ApiProperty({ type: [SavedViewResponse] })
  items: readonly SavedViewResponse[];
}

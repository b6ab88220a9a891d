import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNumber, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { type Band, BANDS, JOB_FIELDS, type JobField } from '#kernel';
import { type Leavable, LEAVABLE, type Sort, SORTS, VENUE_OBSTACLES, type VenueFilters, type VenueObstacle } from '#venue-finder';
import { EXPERIENCE_TYPES, type ExperienceType, VENUE_LEVELS, type VenueLevel } from '#venue-registry';
import { IsOptionalDay } from '../../http/day.validator.js';

const LONGEST_QUERY = 100, LONGEST_CURSOR = 500, LARGEST_PAGE = 50, MOST_KM = 100;

/** What a venue has to be like; everything absent does not matter. */
export class VenueFiltersDto {
  /** Names, programmes, jobs, neighbourhood; half a syllable will do, and so do initials such as ㅎㄷㅂ. */
  @IsOptional() @IsString() @MaxLength(LONGEST_QUERY) @Matches(/^\P{Cc}*$/u, { message: '찾을 수 없는 문자가 들어 있습니다.' })
  query?: string;

  @ApiProperty({ enum: JOB_FIELDS, required: false })
  @IsOptional() @IsIn(JOB_FIELDS)
  jobField?: JobField;

  @ApiProperty({ enum: EXPERIENCE_TYPES, required: false })
  @IsOptional() @IsIn(EXPERIENCE_TYPES)
  experienceType?: ExperienceType;

  @ApiProperty({ enum: VENUE_LEVELS, required: false })
  @IsOptional() @IsIn(VENUE_LEVELS)
  level?: VenueLevel;

  @ApiProperty({ enum: ['true'], required: false })
  @IsOptional() @IsIn(['true'])
  accessible?: 'true';

  /** Something is offered that costs students nothing. */
  @ApiProperty({ enum: ['true'], required: false })
  @IsOptional() @IsIn(['true'])
  feeFree?: 'true';

  /** Something is offered whatever the weather. */
  @ApiProperty({ enum: ['true'], required: false })
  @IsOptional() @IsIn(['true'])
  rainProof?: 'true';

  /** Students who go together. A venue they do not fit is found, with the reason. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(500)
  headcount?: number;

  /** As the crow flies from the school. */
  @IsOptional() @Type(() => Number) @IsNumber() @Min(0.1) @Max(MOST_KM)
  withinKm?: number;

  /** Inspected: today, or on the day that is asked for. */
  @ApiProperty({ enum: ['true'], required: false })
  @IsOptional() @IsIn(['true'])
  cleared?: 'true';

  /** Free places on this day. */
  @IsOptional() @IsOptionalDay()
  day?: string;

  /** Of that day or week. */
  @ApiProperty({ enum: BANDS, required: false })
  @IsOptional() @IsIn(BANDS)
  band?: Band;

  /** Free places in the week of this day; a day wins. */
  @IsOptional() @IsOptionalDay()
  week?: string;
}

export class TeacherVenueSearchQuery extends VenueFiltersDto {
  /** Whose free days count. Absent: every weekday. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(6)
  grade?: number;

  @ApiProperty({ enum: SORTS, required: false })
  @IsOptional() @IsIn(SORTS)
  sort: Sort = 'relevance';

  /** `next` of the page before; absent: the first page. */
  @IsOptional() @IsString() @MaxLength(LONGEST_CURSOR)
  after?: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(LARGEST_PAGE)
  size: number = 20;
}

export class CentreVenueSearchQuery extends TeacherVenueSearchQuery {
  /** From where distances are measured, and with a grade whose free days count. */
  @IsOptional() @IsUUID()
  nearSchoolId?: string;
}

export class FoundProgrammeResponse {
  title: string;
  @ApiProperty({ enum: EXPERIENCE_TYPES })
  experienceType: ExperienceType;
  hours: number;
  /** Won of a student. */
  fee: number;
}

export class FoundPlaceResponse {
  openingId: string;
  @ApiProperty({ format: 'date' })
  heldOn: string;
  @ApiProperty({ enum: BANDS })
  band: Band;
  /** Free seats. */
  left: number;
}

export class FoundVenueResponse {
  id: string;
  name: string;
  @ApiProperty({ enum: JOB_FIELDS })
  jobField: JobField;
  district: string;
  @ApiProperty({ type: String, nullable: true })
  address: string | null;
  seats: number;
  minParty: number;
  @ApiProperty({ enum: VENUE_LEVELS, isArray: true })
  levels: readonly VenueLevel[];
  accessible: boolean;
  /** Last day an inspection covers. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  clearedUntil: string | null;
  @ApiProperty({ type: [FoundProgrammeResponse] })
  programmes: readonly FoundProgrammeResponse[];
  /** As the crow flies; null when nobody said from where. */
  @ApiProperty({ type: Number, nullable: true })
  kilometres: number | null;
  /** The next half-days this group could take, at most three. */
  @ApiProperty({ type: [FoundPlaceResponse] })
  places: readonly FoundPlaceResponse[];
  /** Half-days with a seat for everybody of the group, on the days looked at. */
  freePlaces: number;
  /** Why the group cannot go; empty: it can. */
  @ApiProperty({ enum: VENUE_OBSTACLES, isArray: true })
  obstacles: readonly VenueObstacle[];
}

export class FoundVenuesResponse {
  @ApiProperty({ type: [FoundVenueResponse] })
  items: readonly FoundVenueResponse[];
  total: number;
  /** What `after` says for the next page; null: this is the last. */
  @ApiProperty({ type: String, nullable: true })
  next: string | null;
  /** Nothing was found as typed: these have the same consonants. */
  isLike: boolean;
  /** Days looked at on which the group may go out; 0: the school itself cannot. */
  days: number;
}

export class RelaxationResponse {
  @ApiProperty({ enum: LEAVABLE })
  filter: Leavable;
  /** Venues there would be without it. */
  total: number;
}

export class RelaxationsResponse {
  @ApiProperty({ type: [RelaxationResponse] })
  items: readonly RelaxationResponse[];
}

type Flag = 'accessible' | 'feeFree' | 'rainProof' | 'cleared';

/** As the rooms read them: flags are true or absent, words are trimmed. */
export const filtersOf = <T extends VenueFiltersDto>({ accessible, feeFree, rainProof, cleared, query, ...rest }: T): Omit<T, Flag | 'query'> & Pick<VenueFilters, Flag | 'query'> => ({
  ...rest, ...(accessible && { accessible: true }), ...(feeFree && { feeFree: true }), ...(rainProof && { rainProof: true }), ...(cleared && { cleared: true }), ...(query?.trim() && { query: query.trim() }),
});

import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { RETURN_ANSWERS, type ReturnAnswer } from '#booking';
import { type Band, BANDS } from '#kernel';
import { SURVEY_AUDIENCES, type SurveyAudience } from '#visit-results';
import { IsDay } from '../../http/day.validator.js';
import { PageQuery } from '../../http/page.dto.js';
import { RESULT_STATES, ResultResponse } from './result.dto.js';

export class ResultsQuery extends PageQuery {
  /** First day of the visits, included. */
  @IsDay()
  from: string;
  /** Last day, included. */
  @IsDay()
  until: string;
  @ApiProperty({ enum: RESULT_STATES, required: false })
  @IsOptional() @IsIn(RESULT_STATES)
  state?: (typeof RESULT_STATES)[number];
  /** Only visits somebody was worried about. */
  @ApiProperty({ enum: ['true'], required: false })
  @IsOptional() @IsIn(['true'])
  concern?: 'true';
}

export class AverageResponse {
  /** One decimal; null of nothing. */
  @ApiProperty({ type: Number, nullable: true })
  mean: number | null;
  /** Answers behind it. */
  count: number;
}

export class AudienceAveragesResponse {
  @ApiProperty({ type: AverageResponse })
  student: AverageResponse;
  @ApiProperty({ type: AverageResponse })
  teacher: AverageResponse;
  @ApiProperty({ type: AverageResponse })
  host: AverageResponse;
}

export class ItemAveragesResponse {
  @ApiProperty({ type: AverageResponse })
  satisfied: AverageResponse;
  @ApiProperty({ type: AverageResponse })
  helpful: AverageResponse;
  @ApiProperty({ type: AverageResponse })
  recommend: AverageResponse;
}

export class SatisfactionSummaryResponse {
  @ApiProperty({ type: ItemAveragesResponse })
  student: ItemAveragesResponse;
  @ApiProperty({ type: ItemAveragesResponse })
  teacher: ItemAveragesResponse;
  @ApiProperty({ type: ItemAveragesResponse })
  host: ItemAveragesResponse;
}

export class CountedResponse {
  visits: number;
  /** Students announced for them. */
  planned: number;
  /** Students who came. */
  arrived: number;
}

export class ResultSummaryResponse {
  /** Visits of the span that were to take place until today. */
  visits: number;
  planned: number;
  @ApiProperty({ type: CountedResponse })
  counted: CountedResponse;
  /** Visits per state. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' } })
  states: Readonly<Record<(typeof RESULT_STATES)[number], number>>;
  @ApiProperty({ type: SatisfactionSummaryResponse })
  satisfaction: SatisfactionSummaryResponse;
  /** Hosts per answer to whether they would take students again. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' } })
  again: Readonly<Record<ReturnAnswer, number>>;
  concerns: number;
}

export class ResultLineResponse {
  bookingId: string;
  bookingVersion: number;
  @ApiProperty({ format: 'date' })
  heldOn: string;
  @ApiProperty({ enum: BANDS })
  band: Band;
  schoolName: string;
  grade: number;
  @ApiProperty({ type: String, nullable: true })
  classLabel: string | null;
  venueId: string;
  venueName: string;
  @ApiProperty({ enum: RESULT_STATES })
  state: (typeof RESULT_STATES)[number];
  planned: number;
  @ApiProperty({ type: Number, nullable: true })
  arrived: number | null;
  @ApiProperty({ type: Number, nullable: true })
  absent: number | null;
  @ApiProperty({ type: AudienceAveragesResponse })
  satisfaction: AudienceAveragesResponse;
  /** Answers that name something dangerous. */
  concerns: number;
  hasRemarks: boolean;
}

export class ResultRegisterResponse {
  @ApiProperty({ type: ResultSummaryResponse })
  summary: ResultSummaryResponse;
  @ApiProperty({ type: [ResultLineResponse] })
  items: readonly ResultLineResponse[];
  page: number;
  size: number;
  total: number;
}

export class AnswerResponse {
  @ApiProperty({ enum: SURVEY_AUDIENCES })
  audience: SurveyAudience;
  satisfied: number;
  helpful: number;
  recommend: number;
  @ApiProperty({ type: String, nullable: true })
  concern: string | null;
  @ApiProperty({ type: String, nullable: true })
  comment: string | null;
}

export class HostReturnResponse {
  @ApiProperty({ enum: RETURN_ANSWERS })
  answer: ReturnAnswer;
  @ApiProperty({ type: String, nullable: true })
  terms: string | null;
}

/** Answers of students stand by themselves; nobody can be told apart. */
export class ResultDetailResponse extends ResultResponse {
  @ApiProperty({ type: [AnswerResponse] })
  answers: readonly AnswerResponse[];

  /** Whether the host would take students again; null while it has not said so. */
  @ApiProperty({ type: HostReturnResponse, nullable: true })
  hostReturn: HostReturnResponse | null;
}

export class InspectionRequestResponse {
  id: string;
  venueId: string;
  venueName: string;
  @ApiProperty({ enum: ['safety-concern', 'incident'] })
  cause: 'safety-concern' | 'incident';
  @ApiProperty({ format: 'date' })
  requestedOn: string;
}

export class InspectionRequestListResponse {
  @ApiProperty({ type: [InspectionRequestResponse] })
  items: readonly InspectionRequestResponse[];
}

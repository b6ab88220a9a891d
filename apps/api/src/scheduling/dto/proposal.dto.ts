import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { BANDS, type Band } from '#kernel';
import { AddedPartyResponse } from './repair.dto.js';
import { LangQuery, ReasonResponse } from './wish.dto.js';

export class ProposalsQuery extends LangQuery {
  /** Of this run's plan; left out, of what is booked or, before that, of the latest plan. */
  @IsOptional() @IsUUID()
  runId?: string;
}

export class ProposalResponse {
  @ApiProperty({ format: 'date' })
  heldOn: string;
  @ApiProperty({ enum: BANDS })
  band: Band;
  students: number;
  @ApiProperty({ type: [AddedPartyResponse] })
  parties: readonly AddedPartyResponse[];
  /** Change of the plan's worth. */
  valueChange: number;
  /** Other groups that would visit another venue on their own day. */
  touchesOthers: number;
  @ApiProperty({ type: [ReasonResponse] })
  reasons: readonly ReasonResponse[];
}

export class ProposalsResponse {
  /** At most three, the best first. */
  @ApiProperty({ type: [ProposalResponse] })
  proposals: readonly ProposalResponse[];
}

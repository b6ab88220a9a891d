import { ApiProperty } from '@nestjs/swagger';

export class WeekLoadResponse {
  /** The week's Monday. */
  @ApiProperty({ format: 'date' })
  week: string;
  /** Students whose first wish lies in the week. */
  wished: number;
  /** Students the hosts can take, their daily and weekly limits kept. */
  seats: number;
  /** Students the published plan placed there. */
  @ApiProperty({ type: Number, required: false })
  assigned?: number;
}

export class DayLoadResponse {
  @ApiProperty({ format: 'date' })
  day: string;
  wished: number;
  seats: number;
  /** Name of the public holiday. */
  @ApiProperty({ type: String, required: false })
  holiday?: string;
}

export class SharedDayGroupResponse {
  schoolName: string;
  grade: number;
  headcount: number;
}

export class SharedDayResponse {
  @ApiProperty({ format: 'date' })
  day: string;
  students: number;
  @ApiProperty({ type: [SharedDayGroupResponse] })
  groups: readonly SharedDayGroupResponse[];
}

export class SimilarSchoolsResponse {
  schoolA: string;
  schoolB: string;
  /** Days bound at both schools over days bound at either, 0 to 1. */
  share: number;
}

export class BunchingResponse {
  @ApiProperty({ type: [WeekLoadResponse] })
  weeks: readonly WeekLoadResponse[];
  @ApiProperty({ type: [DayLoadResponse] })
  days: readonly DayLoadResponse[];
  /** Busiest week over the mean of all weeks; 1 is perfectly even. */
  peakToMean: number;
  /** Weeks with more students wished than seats. */
  overfullWeeks: number;
  /** Days several schools wished first, the most students first. */
  @ApiProperty({ type: [SharedDayResponse] })
  sharedDays: readonly SharedDayResponse[];
  @ApiProperty({ type: [SimilarSchoolsResponse] })
  similarSchools: readonly SimilarSchoolsResponse[];
}

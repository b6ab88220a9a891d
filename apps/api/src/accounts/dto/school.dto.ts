import { ApiProperty } from '@nestjs/swagger';

export class SchoolResponse {
  id: string;
  /** NEIS code where known. */
  code: string;
  name: string;
  @ApiProperty({ enum: ['middle', 'high'] })
  level: 'middle' | 'high';
  district: string;
  @ApiProperty({ type: String, nullable: true })
  address: string | null;
  @ApiProperty({ type: String, nullable: true })
  phone: string | null;
  latitude: number;
  longitude: number;
  underserved: boolean;
  /** Students per grade, grade 1 first. */
  @ApiProperty({ type: [Number] })
  gradeHeadcounts: number[];
  @ApiProperty({ type: String, nullable: true })
  contactName: string | null;
  @ApiProperty({ type: String, nullable: true })
  contactEmail: string | null;
  version: number;
}

export class SchoolListResponse {
  @ApiProperty({ type: [SchoolResponse] })
  items: SchoolResponse[];
}

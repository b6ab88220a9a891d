import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, IsOptional } from 'class-validator';
import { IsOptionalDay } from '../../http/day.validator.js';

export class VenueLinksResponse {
  venueName: string;
  @ApiProperty({ type: String, nullable: true })
  contactEmail: string | null;
  /** Links that lead somewhere. */
  live: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastMadeAt: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastRevokedAt: Date | null;
}

export class RevokedLinksResponse {
  /** Links that lead nowhere any more. */
  revoked: number;
}

export class SchoolPersonDto {
  /** Whose links they are. */
  @IsEmail()
  email: string;
}

export class SchoolLinkPersonResponse {
  email: string;
  @ApiProperty({ type: String, nullable: true })
  personName: string | null;
  live: number;
  @ApiProperty({ type: String, format: 'date-time' })
  lastMadeAt: Date;
}

export class SchoolLinksResponse {
  @ApiProperty({ type: [SchoolLinkPersonResponse] })
  items: readonly SchoolLinkPersonResponse[];
}

export class AgreementDto {
  /** Last day of the agreement; absent: there is none. */
  @IsOptional() @IsOptionalDay()
  until?: string;
}

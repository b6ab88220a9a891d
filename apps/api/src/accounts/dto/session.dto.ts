import { IsString, MaxLength } from 'class-validator';
import { type Role, ROLES } from '#identity-access';
import { ApiProperty } from '@nestjs/swagger';

const LONGEST_EMAIL = 254;

export class SignInDto {
  /** E-mail address, in any spelling. */
  @IsString() @MaxLength(LONGEST_EMAIL)
  email: string;

  @IsString() @MaxLength(400)
  password: string;
}

export class AccountResponse {
  name: string;
  email: string;
}

export class OrganisationResponse {
  id: string;
  name: string;
}

export class SessionCentreResponse {
  id: string;
  name: string;
  @ApiProperty({ type: String, nullable: true })
  phone: string | null;
  /** True only for made-up data: every page says so. */
  isSample: boolean;
}

/** Who is signed in, as what and for whom. */
export class SessionResponse {
  account: AccountResponse;
  @ApiProperty({ enum: ROLES })
  role: Role;
  /** The school, venue or centre the person acts for. */
  organisation: OrganisationResponse;
  centre: SessionCentreResponse;
}

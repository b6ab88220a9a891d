import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, IsIn, IsNotEmpty, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { LONGEST_PASSWORD, type Role, ROLES } from '#identity-access';

const LONGEST_EMAIL = 254;
const LONGEST_NAME = 60;

export class InvitationDto {
  @IsEmail() @MaxLength(LONGEST_EMAIL)
  email: string;

  @ApiProperty({ enum: ROLES })
  @IsIn(ROLES)
  role: Role;

  /** The school or venue; absent: the centre itself. */
  @IsOptional() @IsUUID()
  organisationId?: string;
}

export class InvitedResponse {
  id: string;
}

/** What the invited person sees before accepting. */
export class InvitationResponse {
  email: string;
  @ApiProperty({ enum: ROLES })
  role: Role;
  organisationName: string;
  centreName: string;
  /** RFC 3339. */
  expiresAt: string;
}

export class AcceptanceDto {
  /** The person's name; whoever has an account already keeps the name there. */
  @IsString() @IsNotEmpty() @MaxLength(LONGEST_NAME)
  @Matches(/\S/, { message: '이름을 적어 주세요.' })
  @Matches(/^[^\p{Cc}<>]*$/u, { message: '이름에 쓸 수 없는 문자가 들어 있습니다.' })
  name: string;

  /** New people choose one; whoever has an account already proves it with theirs. */
  @IsString() @MaxLength(LONGEST_PASSWORD)
  password: string;
}

import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountDesk } from './application/account-desk.service.js';
import { Admission } from './application/admission.js';
import { CentreRegister } from './application/centre-register.service.js';
import { FormLimits } from './application/form-limits.js';
import { Invitations } from './application/invitations.service.js';
import { OrganisationRegister } from './application/organisation-register.service.js';
import { Passwords } from './application/passwords.js';
import { SchoolRegister } from './application/school-register.service.js';
import { Sessions } from './application/sessions.service.js';
import { SignInLimits } from './application/sign-in-limits.js';
import { Account } from './persistence/account.entity.js';
import { AccountRepository } from './persistence/account.repository.js';
import { AttemptWindowRepository } from './persistence/attempt-window.repository.js';
import { Centre } from './persistence/centre.entity.js';
import { InvitationRepository } from './persistence/invitation.repository.js';
import { Organisation } from './persistence/organisation.entity.js';
import { OrganisationRepository } from './persistence/organisation.repository.js';
import { SchoolRepository } from './persistence/school.repository.js';
import { Session } from './persistence/session.entity.js';
import { SessionRepository } from './persistence/session.repository.js';

const FRONT_DOOR = [FormLimits, Sessions, Invitations, AccountDesk, CentreRegister, SchoolRegister, OrganisationRegister];

/** Who people are, for whom they act and how they prove it. */
@Module({
  imports: [TypeOrmModule.forFeature([Centre, Organisation, Account, Session])],
  providers: [
    ...FRONT_DOOR, Admission, Passwords, SignInLimits,
    AccountRepository, AttemptWindowRepository, InvitationRepository, OrganisationRepository, SchoolRepository, SessionRepository,
  ],
  exports: FRONT_DOOR,
})
export class IdentityAccessModule {}

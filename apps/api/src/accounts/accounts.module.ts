import { Module } from '@nestjs/common';
import { IdentityAccessModule } from '#identity-access';
import { CentreInvitationsController } from './invitations.centre.controller.js';
import { InvitationsController } from './invitations.controller.js';
import { CentreSchoolsController } from './schools.centre.controller.js';
import { SessionAnswer } from './session-answer.js';
import { SessionController } from './session.controller.js';

@Module({
  imports: [IdentityAccessModule],
  controllers: [SessionController, InvitationsController, CentreInvitationsController, CentreSchoolsController],
  providers: [SessionAnswer],
})
export class AccountsApiModule {}

import { Module } from '@nestjs/common';
import { BookingModule } from '#booking';
import { IdentityAccessModule } from '#identity-access';
import { NegotiationModule } from '#negotiation';
import { SafetyInspectionModule } from '#safety-inspection';
import { SchoolSchedulingModule } from '#school-scheduling';
import { VenueRegistryModule } from '#venue-registry';
import { RegistrationCatalogueModule } from '#venue-intake';
import { VisitDayModule } from '#visit-day';
import { VisitResultsModule } from '#visit-results';
import { WaitingListModule } from '#waiting-list';
import { BookingReaders } from './application/booking-readers.service.js';
import { HostMails } from './application/host-mails.consumer.js';
import { IncidentMails } from './application/incident-mails.consumer.js';
import { InspectionMails } from './application/inspection-mails.consumer.js';
import { InvitationMails } from './application/invitation-mails.consumer.js';
import { LifecycleMails } from './application/lifecycle-mails.consumer.js';
import { LinkMails } from './application/link-mails.consumer.js';
import { MailConsumers } from './application/mail-consumers.service.js';
import { NegotiationMails } from './application/negotiation-mails.consumer.js';
import { RegistrationMails } from './application/registration-mails.consumer.js';
import { ReminderMails } from './application/reminder-mails.consumer.js';
import { ResultMails } from './application/result-mails.consumer.js';
import { SchoolMails } from './application/school-mails.consumer.js';
import { SmtpMailer } from './application/smtp-mailer.service.js';
import { WaitingMails } from './application/waiting-mails.consumer.js';
import { WishMails } from './application/wish-mails.consumer.js';
import { RecipientQueries } from './persistence/recipients.queries.js';
import { Mailer } from './ports/mailer.js';

/** Writes and sends mails. For the process that relays the outbox; needs `MailSettings`, bound by the app. */
@Module({
  imports: [BookingModule, IdentityAccessModule, NegotiationModule, SafetyInspectionModule, RegistrationCatalogueModule, SchoolSchedulingModule, VenueRegistryModule, VisitDayModule, VisitResultsModule, WaitingListModule],
  providers: [
    BookingReaders, HostMails, IncidentMails, InspectionMails, InvitationMails, LifecycleMails, LinkMails, MailConsumers, NegotiationMails, RecipientQueries, RegistrationMails, ReminderMails, ResultMails, SchoolMails,
    WaitingMails, WishMails, { provide: Mailer, useClass: SmtpMailer },
  ],
  exports: [MailConsumers, Mailer],
})
export class NotificationsModule {}

import { Injectable } from '@nestjs/common';
import type { OutboxConsumer } from '#database';
import { HostMails } from './host-mails.consumer.js';
import { IncidentMails } from './incident-mails.consumer.js';
import { InspectionMails } from './inspection-mails.consumer.js';
import { InvitationMails } from './invitation-mails.consumer.js';
import { LifecycleMails } from './lifecycle-mails.consumer.js';
import { LinkMails } from './link-mails.consumer.js';
import { NegotiationMails } from './negotiation-mails.consumer.js';
import { RegistrationMails } from './registration-mails.consumer.js';
import { ReminderMails } from './reminder-mails.consumer.js';
import { ResultMails } from './result-mails.consumer.js';
import { SchoolMails } from './school-mails.consumer.js';
import { WaitingMails } from './waiting-mails.consumer.js';
import { WishMails } from './wish-mails.consumer.js';

/** Every consumer of this room, for the relay. */
@Injectable()
export class MailConsumers {
  readonly all: readonly OutboxConsumer[];

  constructor(
    hosts: HostMails, schools: SchoolMails, wishes: WishMails, invitations: InvitationMails, links: LinkMails, reminders: ReminderMails, negotiations: NegotiationMails,
    lifecycle: LifecycleMails, results: ResultMails, waiting: WaitingMails, incidents: IncidentMails, inspections: InspectionMails, registrations: RegistrationMails,
  ) {
    this.all = [hosts, schools, wishes, invitations, links, reminders, negotiations, lifecycle, results, waiting, incidents, inspections, registrations];
  }
}

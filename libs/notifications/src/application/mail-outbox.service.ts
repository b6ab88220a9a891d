import { Injectable } from '@nestjs/common';
import { BOOKING_CANCELLED, BOOKING_COUNTED, BOOKING_PROGRESSED, BOOKING_RESCHEDULED, BOOKINGS_DUE, HOST_ASKED, HOST_DECLINED, HOST_LINK_RENEWED, VISIT_CONFIRMED, VISITS_CALLED_OFF } from '#booking';
import { INVITED } from '#identity-access';
import { NEGOTIATION_EVENTS, SCHOOL_LINKS_RENEWED } from '#negotiation';
import { INCIDENT_REPORTED } from '#visit-day';
import { CORRECTIONS_ASKED, INSPECTION_REMINDER, SELF_CHECK_ASKED, VENUE_RELEASED, VENUE_RESTRICTED } from '#safety-inspection';
import { REGISTRATION_DECIDED, REGISTRATION_RECEIVED } from '#venue-intake';
import { RESULT_ASKED, SAFETY_CONCERN_RAISED } from '#visit-results';
import { WISH_ANSWERED, WISHES_DUE } from '#school-scheduling';
import { WAIT_EXPIRED, WAIT_OFFERED } from '#waiting-list';
import { MailOutboxQueries, type WaitingMails } from '../persistence/mail-outbox.queries.js';

/** Every kind of event that becomes a mail. */
export const MAILED_EVENTS = [
  HOST_ASKED, WISH_ANSWERED, VISIT_CONFIRMED, HOST_DECLINED, BOOKING_CANCELLED, BOOKING_RESCHEDULED, VISITS_CALLED_OFF, BOOKING_COUNTED, BOOKINGS_DUE, INVITED, HOST_LINK_RENEWED,
  SCHOOL_LINKS_RENEWED, WISHES_DUE, RESULT_ASKED, SAFETY_CONCERN_RAISED, INCIDENT_REPORTED, WAIT_OFFERED, WAIT_EXPIRED, BOOKING_PROGRESSED, REGISTRATION_RECEIVED, REGISTRATION_DECIDED, SELF_CHECK_ASKED, CORRECTIONS_ASKED, INSPECTION_REMINDER, VENUE_RESTRICTED, VENUE_RELEASED, ...NEGOTIATION_EVENTS,
] as const;

/** What the director sees of the mails: how many wait, and how many were given up. */
@Injectable()
export class MailOutbox {
  constructor(private readonly queries: MailOutboxQueries) {}

  waitingMails(centreId: string): Promise<WaitingMails> {
    return this.queries.waiting(centreId, MAILED_EVENTS);
  }
}

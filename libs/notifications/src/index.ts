export { MailOutboxModule } from './mail-outbox.module.js';
export { NotificationsModule } from './notifications.module.js';
export { MailConsumers } from './application/mail-consumers.service.js';
export { MAILED_EVENTS, MailOutbox } from './application/mail-outbox.service.js';
export { SmtpMailer } from './application/smtp-mailer.service.js';
export { type VisitCalendar, feedCalendar, visitCalendar } from './application/visit-calendar.js';
export type { WaitingMails } from './persistence/mail-outbox.queries.js';
export { MailSettings } from './ports/mail-settings.js';
export { type Mail, Mailer } from './ports/mailer.js';

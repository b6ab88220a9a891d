import { Module } from '@nestjs/common';
import { MailOutbox } from './application/mail-outbox.service.js';
import { MailOutboxQueries } from './persistence/mail-outbox.queries.js';

/** Only looks at the mails that wait: for the api, which sends none. */
@Module({ providers: [MailOutbox, MailOutboxQueries], exports: [MailOutbox] })
export class MailOutboxModule {}

import { Logger } from '@nestjs/common';
import { type ClaimedMessage, OutboxConsumer } from '#database';
import { headerText } from '../domain/header-text.js';
import type { Letter } from '../domain/letter.js';
import { messageIdOf } from '../domain/message-id.js';
import type { Mailer } from '../ports/mailer.js';
import { layOut } from '../templates/letter.template.js';
import type { VisitCalendar } from './visit-calendar.js';

/** A letter, and who gets it. */
export interface AddressedLetter {
  readonly to: readonly string[];
  readonly letter: Letter;
  readonly senderName?: string | undefined;
  readonly calendar?: VisitCalendar | undefined;
}

/** Nobody could be written to, or the matter was settled before the mail left: both are fine, and both are logged. */
export type MailOutcome =
  | { readonly state: 'sent'; readonly mails: number }
  | { readonly state: 'no-address' }
  | { readonly state: 'nothing-to-say' };

/** An outbox message that becomes mail. Subclasses say what to write; sending and naming is the same for all. */
export abstract class MailConsumer extends OutboxConsumer {
  private readonly logger = new Logger(this.constructor.name);

  constructor(protected readonly mailer: Mailer) {
    super();
  }

  /** One letter per kind of reader; none when there is nothing left to say. */
  protected abstract write(message: ClaimedMessage): Promise<readonly AddressedLetter[]>;

  override async handle(message: ClaimedMessage): Promise<void> {
    const outcome = await this.deliver(message);
    if (outcome.state !== 'sent') this.logger.log(`outbox ${message.id} ${message.type}: ${outcome.state}`);
  }

  /** Sending twice is harmless: the Message-ID stays the same. */
  async deliver(message: ClaimedMessage): Promise<MailOutcome> {
    const letters = await this.write(message);
    if (letters.length === 0) return { state: 'nothing-to-say' };
    let mails = 0;
    for (const [index, { to, letter, senderName, calendar }] of letters.entries()) {
      if (to.length === 0) continue;
      const subject = headerText(letter.subject);
      await this.mailer.send({ messageId: messageIdOf(message, index + 1), to, senderName, subject, ...layOut({ ...letter, subject }), calendar });
      mails++;
    }
    return mails === 0 ? { state: 'no-address' } : { state: 'sent', mails };
  }
}

import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { headerText } from '../domain/header-text.js';
import { MailSettings } from '../ports/mail-settings.js';
import { type Mail, Mailer } from '../ports/mailer.js';

const PATIENCE_MS = 10_000;

/** Hands mails to the centre's mail server over a few kept connections. */
@Injectable()
export class SmtpMailer extends Mailer implements OnApplicationShutdown {
  private readonly transport;
  private readonly sender: string;

  constructor(private readonly settings: MailSettings) {
    super();
    this.sender = addressIn(settings.mailFrom);
    this.transport = createTransport({
      url: settings.smtpUrl,
      pool: true,
      maxConnections: 2,
      dnsTimeout: PATIENCE_MS,
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: PATIENCE_MS,
      // what people wrote is only ever text: a name never becomes a file or an address to fetch
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  override async send(mail: Mail): Promise<void> {
    await this.transport.sendMail({
      messageId: mail.messageId,
      from: mail.senderName === undefined ? this.settings.mailFrom : { name: headerText(mail.senderName), address: this.sender },
      to: mail.to.map((address) => ({ name: '', address: headerText(address) })),
      subject: headerText(mail.subject),
      text: mail.text,
      html: mail.html,
      headers: { 'Auto-Submitted': 'auto-generated' },
      ...(mail.calendar && {
        attachments: [{
          filename: 'visits.ics', content: mail.calendar.content, contentType: `text/calendar; charset=utf-8; method=${mail.calendar.method}`,
        }],
      }),
    });
  }

  /** Only at the very end: until then the message in hand still leaves. */
  onApplicationShutdown(): void {
    this.transport.close();
  }
}

const addressIn = (sender: string): string => /<([^<>]+)>/.exec(sender)?.[1]?.trim() ?? sender.trim();

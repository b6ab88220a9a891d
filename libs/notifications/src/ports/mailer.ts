/** A mail ready to go: plain text and HTML say the same. */
export interface Mail {
  /** Stable over retries, so that a mail sent twice is recognised as one. */
  readonly messageId: string;
  readonly to: readonly string[];
  /** Shown before the house's own sender address. */
  readonly senderName?: string | undefined;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly calendar?: { readonly method: 'PUBLISH' | 'CANCEL'; readonly content: string } | undefined;
}

/** The way out for mails. Throws when the mail was not accepted; the outbox then tries again later. */
export abstract class Mailer {
  abstract send(mail: Mail): Promise<void>;
}

/** Where mails leave, from whom, and where their links lead. Bound by the apps, from their environment. */
export abstract class MailSettings {
  abstract readonly smtpUrl: string;
  /** An address, with or without a name before it. */
  abstract readonly mailFrom: string;
  /** Origin of the house as people reach it, without a slash at the end. */
  abstract readonly publicUrl: string;
}

/** One spelling per mailbox: the database holds e-mails in lower case only. */
export const normalisedEmail = (text: string): string => text.trim().toLowerCase();

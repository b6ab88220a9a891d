/** The key of the links in mails to hosts. Bound by the apps, from their environment. */
export abstract class LinkSecret {
  abstract readonly value: string;
}

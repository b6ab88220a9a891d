/** A paragraph, a list or the one button of a letter. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'link'; readonly label: string; readonly href: string };

/** What a mail says, before it is laid out as text and HTML: Korean first, English short below. */
export interface Letter {
  readonly subject: string;
  readonly ko: readonly Block[];
  readonly en: readonly Block[];
}

export const text = (sentence: string): Block => ({ kind: 'text', text: sentence });
export const list = (items: readonly string[]): Block => ({ kind: 'list', items });
export const link = (label: string, href: string): Block => ({ kind: 'link', label, href });

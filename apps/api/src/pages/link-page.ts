import type { Lang } from '#kernel';
import type { HttpReply } from '../http/exchange.js';

export type Fields = Readonly<Record<string, unknown>>;

const LONGEST_LINE = 200;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const langOf = ({ lang }: Fields): Lang => (lang === 'en' ? 'en' : 'ko');

export const pageOf = ({ page }: Fields): number => (typeof page === 'string' && /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1);

export const isId = (text: unknown): text is string => typeof text === 'string' && ID.test(text);

/** One line of text without control characters, not longer than the form allows. */
export const plainLine = (text: unknown): string | null =>
  typeof text === 'string' ? text.replace(/\p{Cc}+/gu, ' ').trim().slice(0, LONGEST_LINE) || null : null;

/** Tells robots, caches and other sites nothing, whatever the answer will be. */
export function tellNobody(reply: HttpReply): void {
  reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer').header('x-robots-tag', 'noindex, nofollow');
}

export const sendPage = (reply: HttpReply, status: number, html: string): void => {
  reply.status(status).type('text/html; charset=utf-8').send(html);
};

/** The address with what is unusual about it. */
export function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const text = new URLSearchParams(Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as [string, string]]))).toString();
  return text === '' ? path : `${path}?${text}`;
}

export const telOf = (phone: string | null): string | null => (phone === null ? null : `tel:${phone.replace(/[^\d+]/g, '')}`);

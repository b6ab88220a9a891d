import type { IncomingHttpHeaders } from 'node:http';
import type { Actor } from '#identity-access';

/** What we use of the adapter's request: handlers and guards stay free of adapter types. */
export interface HttpRequest {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly ip: string;
  readonly headers: IncomingHttpHeaders;
  readonly cookies?: Readonly<Record<string, string | undefined>>;
  readonly routeOptions?: { readonly url?: string };
  readonly body?: unknown;
  /** Set by the session guard. */
  actor?: Actor;
}

/** What we use of the adapter's reply. */
export interface HttpReply {
  readonly statusCode: number;
  status(code: number): this;
  header(name: string, value: string | number): this;
  getHeader(name: string): number | string | string[] | undefined;
  type(contentType: string): this;
  setCookie(name: string, value: string, options: object): this;
  clearCookie(name: string, options: object): this;
  send(body?: unknown): unknown;
}

import http from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

export interface Ask {
  readonly path: string;
  readonly cookie: string;
  readonly body: object;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: http.IncomingHttpHeaders;
  /** From the first try to the last byte of the answer. */
  readonly ms: number;
  readonly tries: number;
}

const RETRY_AFTER_MS = 40;

/** Asks several processes of the api in turn, over connections that are kept. */
export class HttpClient {
  private readonly agent = new http.Agent({ keepAlive: true, maxSockets: 400 });
  private turn = 0;

  constructor(private readonly ports: readonly number[], private readonly origin: string) {}

  /** One try. Throws when the connection breaks before the answer is whole. */
  post({ body, ...ask }: Ask): Promise<Answer> {
    const content = JSON.stringify(body);
    return this.send('POST', { ...ask, headers: { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(content)), ...ask.headers } }, content);
  }

  /** One try, as above. */
  get(ask: Omit<Ask, 'body'>): Promise<Answer> {
    return this.send('GET', ask);
  }

  private send(method: 'GET' | 'POST', ask: Omit<Ask, 'body'>, content?: string): Promise<Answer> {
    const startedAt = performance.now(), port = this.ports[this.turn++ % this.ports.length]!;
    return new Promise((resolve, reject) => {
      const request = http.request({
        agent: this.agent, host: '127.0.0.1', port, path: ask.path, method, headers: { origin: this.origin, cookie: ask.cookie, ...ask.headers },
      }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject).on('end', () => {
          const text = Buffer.concat(chunks).toString();
          resolve({ status: response.statusCode ?? 0, body: text === '' ? {} : JSON.parse(text) as Record<string, unknown>, headers: response.headers, ms: performance.now() - startedAt, tries: 1 });
        });
        response.on('close', () => { if (!response.complete) reject(new Error('the answer broke off')); });
      });
      request.on('error', reject);
      request.end(content);
    });
  }

  /** Asks again under the same key until the answer means something: not 429, not 503, not "still running", not a broken connection. */
  async postUntilAnswered(ask: Ask, key: string, patienceMs = 60_000): Promise<Answer> {
    const startedAt = performance.now(), keyed = { ...ask, headers: { ...ask.headers, 'idempotency-key': key } };
    for (let tries = 1; ; tries++) {
      const answer = await this.post(keyed).catch((error: unknown) => error);
      const ms = performance.now() - startedAt;
      if (isAnswer(answer) && answer.status !== 503 && answer.status !== 429 && answer.body['type'] !== '/problems/http/idempotency-key-running') return { ...answer, ms, tries };
      if (ms > patienceMs) throw new Error(`no answer to ${key} in ${Math.round(ms)} ms and ${tries} tries; the last: ${isAnswer(answer) ? JSON.stringify(answer.body) : String(answer)}`);
      await pause(RETRY_AFTER_MS);
    }
  }

  close(): void {
    this.agent.destroy();
  }
}

const isAnswer = (answer: unknown): answer is Answer => typeof (answer as Answer | undefined)?.status === 'number';

import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

export interface ReceivedMail extends Email { readonly envelopeTo: readonly string[] }

/** A real mail server on this computer that keeps what it gets, and can be told to refuse, to be slow, and to hang up. */
export class SmtpSink {
  readonly received: ReceivedMail[] = [];
  /** While set, every message is refused with this reply. */
  refusal: { readonly code: number; readonly text: string } | undefined;
  /** How long each message takes. */
  delayMs = 0;
  /** While set, every message is kept and the connection breaks before the sender hears of it. */
  isHangingUp = false;
  private server: SMTPServer | undefined;
  private port = 0;

  static async open(): Promise<SmtpSink> {
    const sink = new SmtpSink();
    await sink.start();
    return sink;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** After `stop`, on the same port again. */
  async start(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      disableReverseLookup: true,
      closeTimeout: 500,
      onData: (stream, session, answer) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          if (this.refusal) {
            answer(Object.assign(new Error(this.refusal.text), { responseCode: this.refusal.code }));
            return;
          }
          void PostalMime.parse(Buffer.concat(chunks)).then(async (mail) => {
            if (this.delayMs > 0) await pause(this.delayMs);
            this.received.push({ ...mail, envelopeTo: session.envelope.rcptTo.map(({ address }) => address) });
            if (this.isHangingUp) hangUp(server, session);
            else answer(null);
          });
        });
      },
    });
    server.on('error', () => undefined); // a sender that hangs up must not end the test
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.server.address() as AddressInfo).port;
    this.server = server;
  }

  /** From now on nobody listens on the port. */
  async stop(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    await new Promise<void>((resolve) => (server ? server.close(resolve) : resolve()));
  }
}

/** The package has no word for it: its connections are known by their sessions. */
function hangUp(server: SMTPServer, { id }: SMTPServerSession): void {
  const connections = (server as unknown as { connections: Set<{ readonly id: string; readonly _socket: Socket }> }).connections;
  for (const connection of connections) if (connection.id === id) connection._socket.destroy();
}

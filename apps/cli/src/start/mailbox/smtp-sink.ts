import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { MailStore } from './mail-store.js';

const LARGEST_MAIL_BYTES = 25 * 1024 * 1024;

export interface SmtpSink {
  readonly port: number;
  close(): Promise<void>;
}

/** A real SMTP server on this computer only, that delivers every message into the store and nowhere else. */
export async function openSmtpSink(store: MailStore, port = 0): Promise<SmtpSink> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    size: LARGEST_MAIL_BYTES,
    disableReverseLookup: true,
    closeTimeout: 2_000,
    onData(stream, session, answer) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => { if (!stream.sizeExceeded) chunks.push(chunk); });
      stream.once('error', (error: Error) => answer(error));
      stream.once('end', () => {
        if (stream.sizeExceeded) {
          answer(Object.assign(new Error('Message too large'), { responseCode: 552 }));
          return;
        }
        const { mailFrom, rcptTo } = session.envelope;
        const envelope = { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address) };
        store.add(Buffer.concat(chunks), envelope).then(
          () => answer(null, 'stored'),
          (error: Error) => {
            console.error(`mail not stored: ${error.message}`);
            answer(Object.assign(new Error('Could not store the message, try again'), { responseCode: 452 }));
          },
        );
      });
    },
  });
  server.on('error', (error: Error) => console.error(`smtp: ${error.message}`)); // a sender that hangs up must not end the sink
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.server.off('error', reject);
      resolve();
    });
  });
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

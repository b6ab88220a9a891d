import type { AddressInfo } from 'node:net';
import { MailStore } from './mailbox/mail-store.js';
import { createMailboxServer } from './mailbox/mailbox-server.js';
import { openSmtpSink } from './mailbox/smtp-sink.js';

// usage: mail-sink.main.js <mail folder> <smtp port> <page port>; a process of its own, like every part
const [folder = '', smtpPort = '0', pagePort = '0'] = process.argv.slice(2);

const store = new MailStore(folder);
const sink = await openSmtpSink(store, Number(smtpPort));
const pages = createMailboxServer(store);
await new Promise<void>((resolve, reject) => {
  pages.once('error', reject);
  pages.listen(Number(pagePort), '127.0.0.1', resolve);
});

let isClosing = false;
async function close(): Promise<void> {
  if (isClosing) return;
  isClosing = true;
  pages.close();
  pages.closeAllConnections();
  await sink.close(); // a message being taken is stored first
  process.exit(0);
}
process.on('SIGTERM', () => void close());
process.on('SIGINT', () => void close());
process.on('disconnect', () => void close());

console.log(`smtp 127.0.0.1:${sink.port}, mailbox http://127.0.0.1:${(pages.address() as AddressInfo).port}`);
process.send?.('ready');

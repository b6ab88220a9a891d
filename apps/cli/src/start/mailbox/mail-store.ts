import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { open, readFile, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';

export interface Envelope {
  readonly from: string;
  readonly to: readonly string[];
}

/** One message as the list shows it; copies with the same Message-ID (a mail sent again after a crash) count once. */
export interface MailSummary {
  readonly id: string;
  readonly receivedAt: Date;
  readonly messageId: string | undefined;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly attachmentNames: readonly string[];
  readonly copies: number;
}

export interface MailView extends MailSummary {
  readonly text: string | undefined;
  readonly html: string | undefined;
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly bytes: Uint8Array }[];
}

type StoredSummary = Omit<MailSummary, 'copies'>;

const FILE_NAME = /^(\d{13})-[0-9a-f]{8}\.eml$/;

/** A folder of .eml files, one per received message, named by the moment it came. */
export class MailStore {
  /** files never change, so what was once parsed stays true */
  private readonly summaries = new Map<string, StoredSummary>();

  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  /** When this resolves the message is on the disk: only then may the sender be told "accepted". */
  async add(raw: Uint8Array, envelope: Envelope, receivedAt = new Date()): Promise<string> {
    const id = `${receivedAt.getTime()}-${randomBytes(4).toString('hex')}`;
    const aside = path.join(this.folder, `${id}.part`);
    try {
      const file = await open(aside, 'wx', 0o600);
      try {
        await file.write(`Return-Path: <${envelope.from}>\r\nX-Envelope-To: ${envelope.to.join(', ')}\r\n`);
        await file.write(raw);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(aside, this.fileOf(id));
    } catch (error) {
      await rm(aside, { force: true });
      throw error;
    }
    return id;
  }

  /** Newest first. */
  async list(): Promise<MailSummary[]> {
    const names = (await readdir(this.folder)).filter((name) => FILE_NAME.test(name)).sort().reverse();
    const shown = new Map<string, MailSummary>();
    for (const name of names) {
      const summary = await this.summaryOf(name.replace(/\.eml$/, ''));
      const key = summary.messageId ?? summary.id;
      const newer = shown.get(key);
      shown.set(key, newer ? { ...newer, copies: newer.copies + 1 } : { ...summary, copies: 1 });
    }
    return [...shown.values()];
  }

  async find(id: string): Promise<MailView | undefined> {
    const raw = await this.raw(id);
    if (!raw) return undefined;
    const email = await PostalMime.parse(raw);
    const summary = summarise(id, email);
    const attachments = email.attachments.map((attachment, index) => ({
      name: nameOf(attachment, index), type: attachment.mimeType, bytes: bytesOf(attachment.content),
    }));
    return { ...summary, copies: 1, text: email.text, html: email.html, attachments };
  }

  async raw(id: string): Promise<Uint8Array | undefined> {
    if (!FILE_NAME.test(`${id}.eml`)) return undefined;
    return readFile(this.fileOf(id)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
  }

  private fileOf(id: string): string {
    return path.join(this.folder, `${id}.eml`);
  }

  private async summaryOf(id: string): Promise<StoredSummary> {
    let summary = this.summaries.get(id);
    if (!summary) {
      summary = summarise(id, await PostalMime.parse((await this.raw(id)) ?? ''));
      this.summaries.set(id, summary);
    }
    return summary;
  }
}

function summarise(id: string, email: Email): StoredSummary {
  const envelopeTo = email.headers.find(({ key }) => key === 'x-envelope-to')?.value ?? '';
  return {
    id,
    receivedAt: new Date(Number(FILE_NAME.exec(`${id}.eml`)?.[1] ?? 0)),
    messageId: email.messageId,
    from: written(email.from ? [email.from] : []),
    to: written([...(email.to ?? []), ...(email.cc ?? [])]) || envelopeTo,
    subject: email.subject ?? '',
    attachmentNames: email.attachments.map(nameOf),
  };
}

const written = (addresses: readonly Address[]): string => addresses
  .flatMap((address) => (address.group ? address.group : [address]))
  .map(({ name, address }) => (name ? `${name} <${address}>` : address))
  .join(', ');

/** An invitation inside the mail has no file name of its own. */
const nameOf = (attachment: Attachment, index: number): string =>
  attachment.filename ?? (attachment.mimeType === 'text/calendar' ? 'invite.ics' : `attachment-${index + 1}`);

const bytesOf = (content: Attachment['content']): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);

import { dayInSeoul } from '#kernel';
import type { HttpReply } from '../http/exchange.js';
import { sendPdf } from '../http/pdf-download.js';

export function sendSafetyFile(reply: HttpReply, { bytes, asOf }: { readonly bytes: Uint8Array; readonly asOf: Date }): void {
  sendPdf(reply, { plainName: `safety-file-${dayInSeoul(asOf)}`, koreanName: `안전서류 ${dayInSeoul(asOf)}`, bytes });
}

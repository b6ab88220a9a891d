import type { PhotoFile } from '#photos';
import type { HttpReply } from '../http/exchange.js';

/** A photo as it was kept; no browser may take it for anything else. */
export function sendProof(reply: HttpReply, { mediaType, bytes }: PhotoFile): void {
  reply.type(mediaType).header('x-content-type-options', 'nosniff').header('content-disposition', 'inline').send(bytes);
}

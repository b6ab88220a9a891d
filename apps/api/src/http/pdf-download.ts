import type { HttpReply } from './exchange.js';

/** What a paper travels as. */
export const PDF_TYPE = 'application/pdf';

/** Answers with a paper, under its Korean name; both names without their ending. */
export function sendPdf(reply: HttpReply, { plainName, koreanName, bytes }: { readonly plainName: string; readonly koreanName: string; readonly bytes: Uint8Array }): void {
  reply.type(PDF_TYPE)
    .header('content-disposition', `attachment; filename="${plainName}.pdf"; filename*=UTF-8''${encodeURIComponent(koreanName)}.pdf`)
    .header('x-content-type-options', 'nosniff')
    .send(Buffer.from(bytes));
}

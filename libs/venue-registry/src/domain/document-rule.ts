import { DocumentRefused } from './pool.errors.js';

export const MOST_DOCUMENT_BYTES = 5 * 1024 * 1024;
export const DOCUMENT_SUBJECTS = ['venue', 'agreement', 'insurance', 'certification', 'programme'] as const;
export type DocumentSubject = (typeof DOCUMENT_SUBJECTS)[number];

const MAGIC: readonly (readonly [mediaType: string, first: readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]], ['image/jpeg', [0xff, 0xd8, 0xff]], ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
];

/** What the bytes say they are, never the name. DocumentRefused. */
export function mediaTypeOf(bytes: Uint8Array): string {
  const refused = (detail: string) => new DocumentRefused(detail, { errors: [{ pointer: '#/file', detail }] });
  if (bytes.length === 0) throw refused('빈 파일입니다.');
  if (bytes.length > MOST_DOCUMENT_BYTES) throw refused('파일이 5 MB를 넘습니다. 크기를 줄여 올려 주세요.');
  const known = MAGIC.find(([, first]) => first.every((byte, at) => bytes[at] === byte));
  if (!known) throw refused('PDF, JPEG, PNG 파일만 올릴 수 있습니다. 이름이 아니라 내용을 봅니다.');
  return known[0];
}

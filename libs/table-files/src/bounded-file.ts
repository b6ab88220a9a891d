import { readFile, stat } from 'node:fs/promises';
import { FileRefusal } from './fault.js';

export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** The file's bytes, or a refusal: too large is decided before a byte is read. */
export async function readBounded(path: string): Promise<Uint8Array> {
  const { size } = await stat(path);
  if (size > MAX_FILE_BYTES) {
    throw new FileRefusal('too-large', `파일이 너무 큽니다(${(size / 1024 / 1024).toFixed(1)} MB). 20 MB까지 읽을 수 있으니 나누어 저장해 주세요.`);
  }
  if (size === 0) throw new FileRefusal('no-rows', '빈 파일입니다.');
  return readFile(path);
}

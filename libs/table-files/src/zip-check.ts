import { inflateRawSync } from 'node:zlib';
import { FileRefusal } from './fault.js';

const MAX_UNPACKED_BYTES = 100 * 1024 * 1024;
const MAX_ENTRIES = 2_000;
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const DEFLATED = 8;

/**
 * Refuses a ZIP that is half-written, or that would unpack to more than any district sheet needs. The directory's
 * sizes may lie, so every entry is unpacked once under its own stated size before the spreadsheet reader sees it.
 */
export function checkZip(bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEndOfDirectory(buffer);
  if (end === -1) throw cutShort();
  const count = buffer.readUInt16LE(end + 10);
  let at = buffer.readUInt32LE(end + 16);
  if (count > MAX_ENTRIES) throw tooLarge();
  const entries: Entry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== DIRECTORY_ENTRY) throw cutShort();
    entries.push({ method: buffer.readUInt16LE(at + 10), packed: buffer.readUInt32LE(at + 20), unpacked: buffer.readUInt32LE(at + 24), header: buffer.readUInt32LE(at + 42) });
    at += 46 + buffer.readUInt16LE(at + 28) + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  if (entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > MAX_UNPACKED_BYTES) throw tooLarge();
  for (const entry of entries) unpackOnce(buffer, entry);
}

interface Entry { method: number; packed: number; unpacked: number; header: number }

function findEndOfDirectory(buffer: Buffer): number {
  for (let at = buffer.length - 22; at >= Math.max(0, buffer.length - 65_557); at--) if (buffer.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  return -1;
}

function unpackOnce(buffer: Buffer, { method, packed, unpacked, header }: Entry): void {
  if (header + 30 > buffer.length || buffer.readUInt32LE(header) !== LOCAL_HEADER) throw cutShort();
  const start = header + 30 + buffer.readUInt16LE(header + 26) + buffer.readUInt16LE(header + 28);
  if (start + packed > buffer.length) throw cutShort();
  if (method !== DEFLATED || packed === 0) return;
  try {
    inflateRawSync(buffer.subarray(start, start + packed), { maxOutputLength: Math.max(1, unpacked) });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : cutShort();
  }
}

function cutShort(): FileRefusal {
  return new FileRefusal('cut-short', '엑셀 파일이 중간에서 끊겼거나 깨졌습니다. 다시 내려받거나 저장해 주세요.');
}

function tooLarge(): FileRefusal {
  return new FileRefusal('too-large', '압축을 풀면 너무 커지는 파일입니다. 필요한 시트만 남겨 다시 저장해 주세요.');
}

import { crc32, deflateSync } from 'node:zlib';

const SIDE = 16;
const chunk = (name: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]), length = Buffer.alloc(4), sum = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
};

/** A small red square, as a PNG any browser shows. */
export function aPicture(): Buffer {
  const header = Buffer.from([0, 0, 0, SIDE, 0, 0, 0, SIDE, 8, 2, 0, 0, 0]), row = Buffer.concat([Buffer.from([0]), Buffer.concat(Array.from({ length: SIDE }, () => Buffer.from([200, 30, 30])))]);
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: SIDE }, () => row)))), chunk('IEND', Buffer.alloc(0))]);
}

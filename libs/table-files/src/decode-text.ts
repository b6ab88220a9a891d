import { FileRefusal } from './fault.js';
import { decodeKoreanCodePage } from './korean-code-page.js';

/** Text of a file a person saved: UTF-8 or UTF-16 with its mark, else strict UTF-8, else the Korean code page. */
export function decodeText(bytes: Uint8Array): string {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) throw new FileRefusal('not-a-text', '글자 파일이 아니라 엑셀(.xlsx) 파일이나 압축 파일입니다. 확장자를 .xlsx로 바꾸거나 CSV로 다시 저장해 주세요.');
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new FileRefusal('not-a-text', '글자 파일이 아니라 옛 엑셀(.xls) 파일이거나 암호가 걸린 파일입니다. 엑셀에서 CSV나 .xlsx로 다시 저장해 주세요.');
  if (startsWith(bytes, [0xff, 0xfe])) return strict('utf-16le', bytes.subarray(2)) ?? refuse();
  if (startsWith(bytes, [0xfe, 0xff])) return strict('utf-16be', bytes.subarray(2)) ?? refuse();
  if (bytes.includes(0)) throw new FileRefusal('not-a-text', '글자 파일이 아닙니다(빈 바이트가 들어 있음). CSV UTF-8로 다시 저장해 주세요.');
  const body = startsWith(bytes, [0xef, 0xbb, 0xbf]) ? bytes.subarray(3) : bytes;
  const utf8 = strict('utf-8', body);
  if (utf8 !== undefined) return utf8;
  // A UTF-8 file cut inside a letter would otherwise be read as Korean code page and come out as nonsense.
  if ([1, 2, 3].some((cut) => /[^\0-\x7f]/.test(strict('utf-8', body.subarray(0, -cut)) ?? ''))) {
    throw new FileRefusal('cut-short', '파일이 글자 중간에서 끊겼습니다. 다시 내려받거나 저장해 주세요.');
  }
  return decodeKoreanCodePage(body) ?? refuse();
}

function startsWith(bytes: Uint8Array, signature: number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function strict(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function refuse(): never {
  throw new FileRefusal('unknown-encoding', '글자 인코딩을 알 수 없습니다. 엑셀의 "CSV UTF-8(쉼표로 분리)"로 다시 저장해 주세요.');
}

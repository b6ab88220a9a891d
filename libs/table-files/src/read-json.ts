import { decodeText } from './decode-text.js';
import { FileRefusal } from './fault.js';
import type { Sheet } from './sheet.js';

export function readJson(bytes: Uint8Array): unknown {
  const text = decodeText(bytes);
  try {
    return JSON.parse(text);
  } catch {
    const isCut = /^\s*[[{]/.test(text) && !/[\]}]\s*$/.test(text);
    throw isCut
      ? new FileRefusal('cut-short', 'JSON 파일이 중간에서 끊겼습니다. 다시 내려받거나 저장해 주세요.')
      : new FileRefusal('broken-json', 'JSON 형식이 아닙니다. 쉼표와 괄호, 따옴표를 확인해 주세요.');
  }
}

/** An object, or a list of flat objects, as a sheet whose header is their keys. */
export function jsonSheet(json: unknown): Sheet {
  const items = Array.isArray(json) ? json : [json];
  if (items.length === 0) throw new FileRefusal('no-rows', '내용이 없는 파일입니다.');
  if (!items.every((item) => typeof item === 'object' && item !== null && !Array.isArray(item))) throw unknownShape();
  const keys = [...new Set(items.flatMap((item) => Object.keys(item as object)))];
  const cell = (value: unknown): string => {
    if (value === null || value === undefined) return '';
    if (Array.isArray(value)) return value.map(cell).join(';');
    if (typeof value === 'object') throw unknownShape();
    return typeof value === 'boolean' ? (value ? 'Y' : 'N') : String(value);
  };
  return { name: '', rows: [keys, ...items.map((item) => keys.map((key) => cell((item as Record<string, unknown>)[key])))] };
}

export function unknownShape(): FileRefusal {
  return new FileRefusal('unknown-shape', 'JSON의 모양이 서식과 다릅니다. docs/templates/README.md의 설명을 확인해 주세요.');
}

import { cleanText, FileRefusal } from '#table-files';

/** One property of RFC 5545: `NAME;PARAM=value:value`, unfolded. */
export interface ContentLine {
  /** Upper case. */
  name: string;
  /** Upper-case names; quotes taken off. */
  params: ReadonlyMap<string, string>;
  value: string;
  /** 1-based line of the file where it begins. */
  row: number;
}

const MOST_LINES = 500_000;
/** A description may be long; a megabyte in one property is a broken file. */
const LONGEST_LINE = 100_000;

/** Properties in order; what is no property at all goes to `strange` with its line. */
export function contentLines(text: string, strange: (row: number, text: string) => void): ContentLine[] {
  const raw = text.split(/\r\n|\n|\r/);
  if (raw.length > MOST_LINES) throw new FileRefusal('too-many-rows', `일정 파일의 줄이 너무 많습니다(${raw.length.toLocaleString('ko-KR')}줄). 한 학교의 한 해치만 내보내 주세요.`);
  const lines: ContentLine[] = [];
  for (let at = 0; at < raw.length;) {
    const row = at + 1;
    const parts = [raw[at++] ?? ''];
    while (at < raw.length && /^[ \t]/.test(raw[at] ?? '')) parts.push((raw[at++] ?? '').slice(1));
    const line = parts.join('');
    if (line.trim() === '' || line === '\u001A') continue;
    const parsed = line.length > LONGEST_LINE ? undefined : parseLine(line, row);
    if (parsed) lines.push(parsed);
    else strange(row, line.slice(0, 40));
  }
  return lines;
}

function parseLine(line: string, row: number): ContentLine | undefined {
  const name = /^\s*(?:[\w-]+\.)?([A-Za-z0-9-]+)(?=[;:])/.exec(line);
  if (name === null) return undefined;
  const params = new Map<string, string>();
  let at = name[0].length;
  while (line[at] === ';') {
    const param = /^;([A-Za-z0-9-]+)(?:=((?:"[^"]*"|[^";:,])*(?:,(?:"[^"]*"|[^";:,])*)*))?/.exec(line.slice(at, at + 2_000));
    if (param === null) break;
    params.set((param[1] ?? '').toUpperCase(), (param[2] ?? '').replaceAll('"', ''));
    at += param[0].length;
  }
  // A parameter nobody can read: the value still begins after the next colon.
  if (line[at] !== ':') at = line.indexOf(':', at);
  return at === -1 ? undefined : { name: (name[1] ?? '').toUpperCase(), params, value: line.slice(at + 1), row };
}

/** TEXT values escape commas, semicolons, line ends and the backslash itself. */
export function textOf(line: ContentLine | undefined): string {
  return cleanText((line?.value ?? '').replace(/\\([nN,;:\\])/g, (_, letter: string) => (letter.toLowerCase() === 'n' ? ' ' : letter)));
}

/**
 * RFC 5545 folds after 75 bytes, in the middle of a letter if need be: such lines are joined before the bytes become
 * text. Blank lines take the place of the folds, so that line numbers stay those of the file.
 */
export function unfoldBytes(bytes: Uint8Array): Uint8Array {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16) return bytes;
  const joined: string[] = [];
  let logical: string[] = [];
  const endLine = (): void => {
    // All but the last part still carry the carriage return of their line end.
    joined.push(logical.map((part, at) => (at < logical.length - 1 ? part.replace(/\r$/, '') : part)).join(''), ...logical.slice(1).map(() => ''));
  };
  for (const line of Buffer.from(bytes).toString('latin1').split('\n')) {
    if (logical.length > 0 && /^[ \t]/.test(line)) logical.push(line.slice(1));
    else {
      if (logical.length > 0) endLine();
      logical = [line];
    }
  }
  endLine();
  return Buffer.from(joined.join('\n'), 'latin1');
}

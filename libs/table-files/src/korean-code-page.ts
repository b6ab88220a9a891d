/**
 * windows-949, what Korean Excel writes. Node's 'euc-kr' knows only the 2,350 syllables of KS X 1001 and reads the other
 * 8,822 as control signs without complaint, so the extension is laid over it here: those syllables follow each other
 * in Unicode's order through the code positions KS X 1001 leaves free.
 */
export function decodeKoreanCodePage(bytes: Uint8Array): string | undefined {
  const pairs = (pairTable ??= buildPairs());
  const parts: string[] = [];
  let asciiFrom = 0;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] as number;
    if (lead < 0x80) continue;
    const letter = pairs.get(lead * 256 + (bytes[at + 1] ?? 0));
    if (letter === undefined) return undefined;
    parts.push(ascii(bytes.subarray(asciiFrom, at)), letter);
    at++;
    asciiFrom = at + 1;
  }
  parts.push(ascii(bytes.subarray(asciiFrom)));
  return parts.join('');
}

let pairTable: Map<number, string> | undefined;

const ascii = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;

function buildPairs(): Map<number, string> {
  const pairs = new Map<number, string>();
  const standard = new TextDecoder('euc-kr', { fatal: true });
  for (let lead = 0xa1; lead <= 0xfe; lead++) for (let trail = 0xa1; trail <= 0xfe; trail++) {
    try {
      pairs.set(lead * 256 + trail, standard.decode(Uint8Array.of(lead, trail)));
    } catch {
      // A position KS X 1001 leaves empty.
    }
  }
  // Added to the standard in 1998, after Node's table was drawn.
  pairs.set(0xa2e6, '€').set(0xa2e7, '®');
  const known = new Set(pairs.values());
  let syllable = FIRST_SYLLABLE;
  for (const position of extensionPositions()) {
    while (known.has(String.fromCharCode(syllable))) syllable++;
    if (syllable > LAST_SYLLABLE) break;
    pairs.set(position, String.fromCharCode(syllable++));
  }
  return pairs;
}

function* extensionPositions(): Generator<number> {
  for (let lead = 0x81; lead <= 0xc6; lead++) {
    const lastTrail = lead <= 0xa0 ? 0xfe : 0xa0;
    for (let trail = 0x41; trail <= lastTrail; trail++) {
      if ((trail > 0x5a && trail < 0x61) || (trail > 0x7a && trail < 0x81)) continue;
      yield lead * 256 + trail;
    }
  }
}

let bytesOf: Map<string, number> | undefined;
/** What the code page cannot write is a question mark, as Excel makes it. */
const UNKNOWN = 0x3f;

/** windows-949, for programs that read nothing else. */
export function encodeKoreanCodePage(text: string): Uint8Array {
  const codes = (bytesOf ??= new Map([...(pairTable ??= buildPairs())].map(([code, letter]) => [letter, code])));
  return Uint8Array.from([...text.normalize('NFC')].flatMap((letter) => {
    const point = letter.codePointAt(0) ?? UNKNOWN;
    if (point < 0x80) return [point];
    const code = codes.get(letter);
    return code === undefined ? [UNKNOWN] : [code >> 8, code & 0xff];
  }));
}

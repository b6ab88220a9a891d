const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const BASE = 62n;
/** 62^22 is the first power above 2^128. */
export const BASE62_LENGTH_OF_128_BITS = 22;

/** 128 bits, given as 32 hexadecimal digits, in 22 letters and digits that survive any mail program. */
export function base62Of128Bits(hex: string): string {
  let rest = BigInt(`0x${hex}`);
  let text = '';
  for (let digit = 0; digit < BASE62_LENGTH_OF_128_BITS; digit++) {
    text = (ALPHABET[Number(rest % BASE)] ?? '') + text;
    rest /= BASE;
  }
  return text;
}

/** The 32 hexadecimal digits again; null when the text cannot stand for 128 bits. */
export function hexOfBase62(text: string): string | null {
  if (text.length !== BASE62_LENGTH_OF_128_BITS) return null;
  let value = 0n;
  for (const letter of text) {
    const digit = ALPHABET.indexOf(letter);
    if (digit < 0) return null;
    value = value * BASE + BigInt(digit);
  }
  return value >> 128n === 0n ? value.toString(16).padStart(32, '0') : null;
}

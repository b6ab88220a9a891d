/** Letters nobody mistakes for one another, after Crockford: no I, L, O, U. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;
const GROUP = 4;

/** Sixty bits of a digest as a code a class can type from the board: `7Q2K-9XW4-M0TD`. */
export function classCodeOf(digest: Uint8Array): string {
  const letters = Array.from(digest.subarray(0, LENGTH), (byte) => LETTERS[byte % LETTERS.length]);
  return Array.from({ length: LENGTH / GROUP }, (_, group) => letters.slice(group * GROUP, (group + 1) * GROUP).join('')).join('-');
}

/** The code as it was made, however it was typed; null for what is none. */
export function plainClassCode(typed: string): string | null {
  if (typed.length > 2 * LENGTH) return null;
  const letters = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  if (letters.length !== LENGTH || [...letters].some((letter) => !LETTERS.includes(letter))) return null;
  return letters.replaceAll(/(.{4})(?=.)/g, '$1-');
}

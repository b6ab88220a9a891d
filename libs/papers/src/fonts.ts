import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

const PACKAGE = '@expo-google-fonts/nanum-gothic';
/** The space is the last glyph of these files and has no outline: fontkit looks for its box behind the end all the same. */
const BEHIND_THE_END = Buffer.alloc(16);
const kept = new Map<string, Buffer>();
let regular: Font | undefined;

/** Two megabytes each, so read when something is printed for the first time. */
function font(file: string): Buffer {
  const bytes = kept.get(file) ?? Buffer.concat([readFileSync(createRequire(import.meta.url).resolve(`${PACKAGE}/${file}`)), BEHIND_THE_END]);
  kept.set(file, bytes);
  return bytes;
}

const REGULAR = '400Regular/NanumGothic_400Regular.ttf';

/** Nanum Gothic has every Korean syllable; a PDF carries only the letters it uses. */
export const FONTS: readonly (readonly [name: string, file: () => Buffer])[] = [['regular', () => font(REGULAR)], ['bold', () => font('700Bold/NanumGothic_700Bold.ttf')]];

/** Chinese characters and emoji, for example, it has not. */
export function hasLetter(letter: string): boolean {
  regular ??= create(font(REGULAR)) as Font;
  return regular.hasGlyphForCodePoint(letter.codePointAt(0)!);
}

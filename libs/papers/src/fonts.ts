import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const PACKAGE = '@expo-google-fonts/nanum-gothic';
const kept = new Map<string, Buffer>();

/** The space is the last glyph of these files and has no outline: fontkit looks for its box behind the end all the same. */
const BEHIND_THE_END = Buffer.alloc(16);

/** Two megabytes each, so read when something is printed for the first time. */
function font(file: string): Buffer {
  const bytes = kept.get(file) ?? Buffer.concat([readFileSync(createRequire(import.meta.url).resolve(`${PACKAGE}/${file}`)), BEHIND_THE_END]);
  kept.set(file, bytes);
  return bytes;
}

/** Nanum Gothic has every Korean syllable; a PDF carries only the letters it uses. */
export const FONTS: readonly (readonly [name: string, file: () => Buffer])[] = [
  ['regular', () => font('400Regular/NanumGothic_400Regular.ttf')],
  ['bold', () => font('700Bold/NanumGothic_700Bold.ttf')],
];

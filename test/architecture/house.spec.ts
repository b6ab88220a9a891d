import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .split('\n').filter((file) => file !== '' && fs.existsSync(path.join(root, file)));
const source = tracked.filter((file) => /^(apps|libs|migrations)\/.*\.tsx?$/.test(file) && !/generated/.test(file));
const text = (file: string) => fs.readFileSync(path.join(root, file), 'utf8');

describe('the habits of the house', () => {
  it('never lets TypeORM invent the schema, never refers forward', () => {
    expect(source.filter((file) => /synchronize:\s*true|forwardRef\(/.test(text(file)))).toEqual([]);
  });

  it('opens each room by one index.ts and has no other barrel', () => {
    expect(source.filter((file) => /(^|\/)index\.tsx?$/.test(file) && !/^(libs\/[^/]+\/src|migrations)\/index\.ts$/.test(file))).toEqual([]);
  });

  it('lists every migration, in order', () => {
    const files = tracked.filter((file) => /^migrations\/\d+-.*\.ts$/.test(file)).map((file) => path.basename(file, '.ts')).sort();
    const listed = [...text('migrations/index.ts').matchAll(/from '\.\/(.+)\.js'/g)].map(([, name]) => name);
    expect(listed).toEqual(files);
  });

  it('takes a class by value where it is injected, or the container cannot see it', () => {
    const typeOnly = source.filter((file) => /@Injectable\(|@Controller\(/.test(text(file))).flatMap((file) => {
      const imported = [...text(file).matchAll(/import type \{([^}]+)\}|[{,]\s*type (\w+)/g)].flatMap(([, list, one]) => (one ? [one] : (list ?? '').split(',').map((name) => name.trim())));
      const injected = [...text(file).matchAll(/private readonly \w+: (\w+)/g)].map(([, name]) => name!);
      return injected.filter((name) => imported.includes(name)).map((name) => `${file}: ${name}`);
    });
    expect(typeOnly).toEqual([]);
  });

  it('gives every page words of its own: of two groups with one name the later would hide the earlier', () => {
    const groups = (lang: string) => tracked.filter((file) => file.startsWith(`apps/web/src/words/${lang}/`)).flatMap((file) => [...text(file).matchAll(/^  '?([\w-]+)'?: /gm)].map(([, name]) => name!));
    const twice = (names: readonly string[]) => names.filter((name, i) => names.indexOf(name) !== i);
    expect(twice([...groups('ko'), 'today'])).toEqual(['today']);
    expect({ ko: twice(groups('ko')), en: twice(groups('en')) }).toEqual({ ko: [], en: [] });
  });

  it('asks for at most seven collaborators per class', () => {
    const crowded = source.filter((file) => {
      const constructor = /constructor\(([\s\S]*?)\)\s*\{/.exec(text(file))?.[1] ?? '';
      return (constructor.match(/private readonly/g) ?? []).length > 7;
    });
    expect(crowded).toEqual([]);
  });
});

import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const node = (...args: string[]) => execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8', env: { PATH: process.env['PATH'] } });

describe('the API description in the repository', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'openapi-'));
  const fresh = (name: string) => path.join(folder, name);
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('is what the controllers say, without a database', () => {
    node('dist/apps/api/src/openapi.js', fresh('openapi.json'));
    expect(fs.readFileSync(fresh('openapi.json'), 'utf8')).toBe(fs.readFileSync(path.join(root, 'apps/api/openapi.json'), 'utf8'));
  });

  it('is what the web client is typed by', () => {
    node('node_modules/openapi-typescript/bin/cli.js', 'apps/api/openapi.json', '-o', fresh('schema.d.ts'));
    expect(fs.readFileSync(fresh('schema.d.ts'), 'utf8')).toBe(fs.readFileSync(path.join(root, 'apps/web/src/api/schema.generated.d.ts'), 'utf8'));
  });
});

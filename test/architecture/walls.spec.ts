import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

interface Violation { readonly from: string; readonly to: string; readonly rule: { readonly name: string } }

function cruise(folder: string): Violation[] {
  const bin = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const json = execFileSync(
    process.execPath,
    [bin, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'apps', 'libs', 'migrations', 'test'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 256 * 2 ** 20 },
  );
  return (JSON.parse(json) as { summary: { violations: Violation[] } }).summary.violations;
}

/** One planted violation per rule of the house: the file, what it wrongly imports, the rule that must bark. */
const PLANTED: readonly (readonly [file: string, code: string, rule: string])[] = [
  ['libs/kernel/src/planted-up.ts', "import '#database';", 'kernel-looks-only-down'],
  ['libs/slot-assignment/src/planted-sideways.ts', "import '#database';", 'slot-assignment-looks-only-down'],
  ['libs/search-threads/src/planted-upward.ts', "import '#booking';", 'search-threads-looks-only-down'],
  ['libs/database/src/planted-up.ts', "import '#identity-access';", 'database-looks-only-down'],
  ['libs/table-files/src/planted-up.ts', "import '#identity-access';", 'table-files-looks-only-down'],
  ['libs/identity-access/src/planted-up.ts', "import '#venue-registry';", 'identity-access-looks-only-down'],
  ['libs/venue-registry/src/planted-up.ts', "import '#safety-inspection';", 'venue-registry-looks-only-down'],
  ['libs/school-calendar/src/planted-sideways.ts', "import '#venue-registry';", 'school-calendar-looks-only-down'],
  ['libs/safety-inspection/src/planted-up.ts', "import '#booking';", 'safety-inspection-looks-only-down'],
  ['libs/booking/src/planted-up.ts', "import '#school-scheduling';", 'booking-looks-only-down'],
  ['libs/photos/src/planted-up.ts', "import '#venue-registry';", 'photos-looks-only-down'],
  ['libs/papers/src/planted-sideways.ts', "import '#table-files';", 'papers-looks-only-down'],
  ['libs/waiting-list/src/planted-sideways.ts', "import '#visit-day';", 'waiting-list-looks-only-down'],
  ['libs/visit-day/src/planted-up.ts', "import '#visit-results';", 'visit-day-looks-only-down'],
  ['libs/visit-results/src/planted-up.ts', "import '#school-scheduling';", 'visit-results-looks-only-down'],
  ['libs/subscribers/src/planted-up.ts', "import '#school-scheduling';", 'subscribers-looks-only-down'],
  ['libs/school-scheduling/src/planted-up.ts', "import '#notifications';", 'school-scheduling-looks-only-down'],
  ['libs/negotiation/src/planted-up.ts', "import '#notifications';", 'negotiation-looks-only-down'],
  ['libs/notifications/src/planted-sideways.ts', "import '#testing';", 'notifications-looks-only-down'],
  ['libs/kernel/src/planted-circle-back.ts', "export * from './planted-circle.js';", 'no-circular'],
  ['libs/booking/src/planted-deep.ts', "import '../../kernel/src/day.js';", 'only-through-the-front-door'],
  ['apps/api/src/planted-deep.ts', "import '../../../libs/kernel/src/day.js';", 'apps-use-front-doors'],
  ['libs/booking/src/planted-app.ts', "import '../../../apps/api/src/main.js';", 'libs-know-no-app'],
  ['apps/worker/src/planted-app.ts', "import '../../api/src/main.js';", 'apps-do-not-share'],
  ['apps/worker/src/planted-testing.ts', "import '#testing';", 'testing-stays-in-tests'],
  ['libs/booking/src/domain/planted-package.ts', "import '@nestjs/common';", 'domain-is-plain-typescript'],
  ['libs/booking/src/application/planted-orm.ts', "import 'typeorm';", 'typeorm-stays-in-persistence'],
  ['libs/booking/src/application/planted-http.ts', "import '@nestjs/swagger';", 'http-stays-in-apps'],
  ['libs/booking/src/planted-nowhere.ts', "import './no-such-file.js';", 'resolvable'],
];

describe('the walls between rooms', () => {
  let copy: string;

  beforeAll(() => {
    copy = fs.mkdtempSync(path.join(os.tmpdir(), 'walls-'));
    for (const entry of ['apps', 'libs', 'migrations', 'test', 'package.json', 'tsconfig.json', '.dependency-cruiser.cjs']) {
      fs.cpSync(path.join(root, entry), path.join(copy, entry), {
        recursive: true,
        filter: (source) => fs.statSync(source).isDirectory() || /\.(ts|json|cjs|mjs)$/.test(source),
      });
    }
    fs.symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  });
  afterAll(() => fs.rmSync(copy, { recursive: true, force: true }));

  it('stand in the clean tree', () => {
    expect(cruise(copy).map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
  });

  it('bark at one planted violation each', () => {
    fs.writeFileSync(path.join(copy, 'libs/kernel/src/planted-circle.ts'), "export * from './planted-circle-back.js';\n");
    for (const [file, code] of PLANTED) {
      fs.mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
      fs.writeFileSync(path.join(copy, file), `${code}\n`);
    }
    const caught = cruise(copy).map(({ rule, from }) => `${from} ${rule.name}`);
    expect(PLANTED.filter(([file, , rule]) => !caught.includes(`${file} ${rule}`))).toEqual([]);
  });

  it('have a planted violation for every rule there is', async () => {
    const { default: config } = (await import(path.join(root, '.dependency-cruiser.cjs'))) as { default: { forbidden: { name: string }[] } };
    expect(config.forbidden.map(({ name }) => name).filter((name) => !PLANTED.some(([, , rule]) => rule === name))).toEqual([]);
  });
});

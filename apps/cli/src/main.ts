import 'reflect-metadata';
import { assign } from './assign/assign.command.js';
import { benchAssignment } from './bench/bench.command.js';
import { benchBooking } from './bench-booking/bench-booking.command.js';
import { benchSearch } from './bench-search/bench-search.command.js';
import { certify } from './certify/certify.command.js';
import { appointDirector } from './commands/appoint-director.command.js';
import { benchFeasibility } from './commands/bench-feasibility.command.js';
import { importDistrict } from './commands/import.command.js';
import { migrateDatabase } from './commands/migrate.command.js';
import { loadSample } from './commands/sample.command.js';
import { coverOpeningRules } from './opening-rules/opening-rules.command.js';
import { CommandRefused } from './commands/command-refused.js';

/** What `npm run --silent goreuge -- <command>` offers. Each returns the process's exit code. */
const COMMANDS: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
  assign,
  certify,
  'bench-assignment': benchAssignment,
  'bench-booking': benchBooking,
  'bench-feasibility': benchFeasibility,
  'bench-search': benchSearch,
  import: importDistrict,
  'opening-rules': coverOpeningRules,
  sample: loadSample,
  migrate: migrateDatabase,
  director: appointDirector,
};

const USAGE = `고르게 (Goreuge)

  import <folder> [--centre <name>] [--dry-run]       파일로 지역을 불러옵니다 / load a district from files
  opening-rules --file f.csv [--column 휴관일]         휴관일을 얼마나 읽는지 셉니다 / how much of closing days is understood
  assign --problem p.json --out plan.json [--seed 1]  배정 문제를 풉니다 / solve an assignment problem
         [--time-limit 20] [--moves n]
  certify --problem p.json --plan plan.json           배정안이 최선에 얼마나 가까운지 증명합니다 / prove how good a plan is
         [--time-limit 60] [--write]
  bench-assignment [--quick] [--only A3,A12]          배정 성능을 잽니다 / measure the scheduler's goals
  bench-booking [--quick]                             예약 성능과 장애 복구를 잽니다 / measure booking, also while it is killed
  bench-feasibility                                   편성판의 응답 시간을 잽니다 / measure how long a board waits
  bench-search [--quick]                              체험처 찾기의 응답 시간을 잽니다 / measure the search among 10,000 venues
  director --centre <name> --email <e> --name <n>     센터장 계정을 만듭니다 / open a director's account
  sample [--if-empty]                                 견본 지역을 넣습니다 / load the made-up sample district
  migrate                                             데이터베이스 구조를 맞춥니다 / bring the schema up to date
`;

const [name = '', ...args] = process.argv.slice(2);
const command = COMMANDS[name];
if (!command) {
  process.stderr.write(USAGE);
  process.exit(2);
}
try {
  process.exitCode = await command(args);
} catch (error) {
  if (!(error instanceof CommandRefused)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

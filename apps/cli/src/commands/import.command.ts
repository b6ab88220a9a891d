import { parseArgs } from 'node:util';
import { UnitOfWork } from '#database';
import { DomainError } from '#kernel';
import { storeDistrict } from '../district/store-district.js';
import type { District } from '../district/district.js';
import { type Fault, readDistrictFolder } from '../import/read-district-folder.js';
import { CommandRefused } from './command-refused.js';
import { withCommandRooms } from './rooms.js';

const MOST_FAULTS_SHOWN = 200;

/** Undoes everything at the end of a dry run. */
class DryRun extends Error {}

/** `goreuge import <folder> [--centre <name>] [--dry-run]`: stores all of a district or nothing of it. */
export async function importDistrict(args: string[]): Promise<number> {
  const { folder, centre, dryRun } = options(args);
  const read = await readDistrictFolder(folder);
  if ('faults' in read) {
    report(read.faults);
    return 1;
  }
  const { district } = read;
  const centreName = centre ?? district.centre?.name;
  if (centreName === undefined) throw new CommandRefused('어느 센터의 자료인지 알 수 없습니다. --centre "센터 이름"을 붙이거나 센터.csv를 넣어 주세요. (Which centre? Give --centre.)');
  await withCommandRooms(async (rooms) => {
    try {
      await rooms.get(UnitOfWork).run(async () => {
        await storeDistrict(rooms, { ...district, centre: { districtName: centreName, phone: '', isSample: false, ...district.centre, name: centreName } });
        if (dryRun) throw new DryRun();
      });
    } catch (error) {
      if (error instanceof DomainError) throw new CommandRefused(`저장하지 않았습니다. ${error.message}`);
      if (!(error instanceof DryRun)) throw error;
    }
  });
  process.stdout.write(`${dryRun ? '시험 실행이라 저장하지 않았습니다 (dry run, nothing stored)' : `${centreName}에 저장했습니다 (stored)`}: ${summary(district)}\n`);
  return 0;
}

function options(args: string[]) {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { centre: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } } });
    const [folder, ...more] = positionals;
    if (folder === undefined || more.length > 0) throw new Error('one folder');
    return { folder, centre: values.centre, dryRun: values['dry-run'] };
  } catch {
    throw new CommandRefused('사용법: import <폴더> [--centre <센터 이름>] [--dry-run] (usage)');
  }
}

function report(faults: readonly Fault[]): void {
  process.stderr.write(`고칠 곳이 ${faults.length}군데 있어 아무것도 저장하지 않았습니다. (${faults.length} faults, nothing stored.)\n`);
  for (const { file, row, column, message } of faults.slice(0, MOST_FAULTS_SHOWN)) {
    process.stderr.write(`${[file, row === undefined ? '' : `${row}행`, column ?? ''].filter(Boolean).join(' ')}: ${message}\n`);
  }
  if (faults.length > MOST_FAULTS_SHOWN) process.stderr.write(`... 그 밖에 ${faults.length - MOST_FAULTS_SHOWN}군데\n`);
}

const summary = (district: District): string =>
  `학교 ${district.schools.length}, 학사일정 ${district.calendarEvents.length}, 공휴일 ${district.holidays.length}, 체험처 ${district.venues.length}, ` +
  `프로그램 ${district.programmes.length}, 개설 일정 ${district.openings.length}, 안전점검 ${district.inspections.length}, 희망 ${district.wishes.length}`;

import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { FaultList } from '#table-files';

export const FILE_KINDS = ['centre', 'schools', 'holidays', 'calendars', 'venues', 'programmes', 'openings', 'inspections', 'season', 'wishes'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** What a file may be called, in Korean and English; a date or '(1)' after it does no harm. */
export const FILE_STEMS: Readonly<Record<FileKind, readonly string[]>> = {
  centre: ['센터', 'centre', 'center'], schools: ['학교', 'schools'], holidays: ['공휴일', 'holidays'], calendars: ['학사일정', 'calendars'], venues: ['체험처', 'venues'],
  programmes: ['프로그램', 'programmes', 'programs'], openings: ['개설일정', 'openings'], inspections: ['안전점검', 'inspections'], season: ['학기', 'season'], wishes: ['희망', 'wishes'],
};

const KNOWN_NAMES = FILE_KINDS.map((kind) => FILE_STEMS[kind][0]).join(', ');
const DATA_ENDINGS = new Set(['.csv', '.tsv', '.xlsx', '.xlsm', '.xls', '.json', '.ics']);
const READABLE = new Set(['.csv', '.tsv', '.xlsx', '.json']);
const ALSO_ICS = new Set<FileKind>(['calendars', 'holidays']);

export interface DistrictFile {
  kind: FileKind;
  /** As shown in faults: the name, with its folder for a school's own calendar. */
  file: string;
  path: string;
  ending: string;
  /** From the calendars' own folder: the name of the file is the school's code. */
  isOneSchoolPerFile: boolean;
}

/** Files of the folder under their documented names, in the order in which they refer to each other. */
export async function findDistrictFiles(folder: string, faults: FaultList): Promise<DistrictFile[]> {
  const entries = await list(folder);
  if (entries === undefined) {
    faults.add({ file: folder }, 'no-folder', '폴더가 없거나 열 수 없습니다. 폴더 이름을 확인해 주세요.');
    return [];
  }
  const found: DistrictFile[] = [];
  for (const entry of entries) {
    const name = entry.name.normalize('NFC');
    const ending = extname(name).toLowerCase();
    if (name.startsWith('.') || name.startsWith('~$')) continue;
    if (entry.isDirectory()) {
      if (kindOf(name) === 'calendars') found.push(...(await schoolCalendars(folder, entry.name)));
      continue;
    }
    if (!DATA_ENDINGS.has(ending)) continue;
    const kind = kindOf(name.slice(0, -ending.length));
    if (kind === undefined) {
      faults.add({ file: name }, 'unknown-file', `어떤 자료인지 알 수 없는 파일 이름입니다: '${name}'. 쓸 수 있는 이름: ${KNOWN_NAMES}.`);
    } else if (!READABLE.has(ending) && !(ending === '.ics' && ALSO_ICS.has(kind))) {
      faults.add({ file: name }, 'unknown-file', `읽을 수 없는 형식입니다: '${ending}'. .xlsx나 .csv로 다시 저장해 주세요.`);
    } else found.push({ kind, file: name, path: join(folder, entry.name), ending, isOneSchoolPerFile: false });
  }
  refuseTwins(found, faults);
  if (found.length === 0 && faults.isEmpty) faults.add({ file: folder }, 'nothing-to-read', `읽을 파일이 없습니다. 쓸 수 있는 파일 이름: ${KNOWN_NAMES}.`);
  return found.sort((a, b) => FILE_KINDS.indexOf(a.kind) - FILE_KINDS.indexOf(b.kind) || (a.file < b.file ? -1 : 1));
}

async function list(folder: string): Promise<Dirent[] | undefined> {
  return readdir(folder, { withFileTypes: true }).catch(() => undefined);
}

function kindOf(stem: string): FileKind | undefined {
  // '학교_2027', '학교 (1)', '학교-최종' are all 학교; '학교목록' is not.
  const plain = stem.normalize('NFC').toLowerCase().replace(/[\s_\-.(].*$/, '');
  return FILE_KINDS.find((kind) => FILE_STEMS[kind].includes(plain));
}

async function schoolCalendars(folder: string, name: string): Promise<DistrictFile[]> {
  const entries = (await list(join(folder, name))) ?? [];
  return entries.filter((entry) => entry.isFile() && extname(entry.name).toLowerCase() === '.ics' && !entry.name.startsWith('.'))
    .map((entry) => ({ kind: 'calendars', file: `${name}/${entry.name}`.normalize('NFC'), path: join(folder, name, entry.name), ending: '.ics', isOneSchoolPerFile: true }));
}

/** The same sheet saved as .xlsx and as .csv: which of the two is the newer nobody can tell. */
function refuseTwins(found: DistrictFile[], faults: FaultList): void {
  const byStem = new Map<string, DistrictFile>();
  for (const file of found) {
    const stem = file.file.slice(0, -file.ending.length).toLowerCase();
    const twin = byStem.get(stem);
    if (twin !== undefined) faults.add({ file: file.file }, 'two-files', `'${twin.file}'과 같은 이름의 파일입니다. 둘 가운데 하나만 남겨 주세요.`);
    byStem.set(stem, file);
  }
}

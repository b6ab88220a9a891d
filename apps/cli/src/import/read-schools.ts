import { type Columns, coordinates, dropUndefined, type FaultList, type Located, type OpenedTable, readTable, type Row } from '#table-files';
import type { School } from '../district/district.js';
import { SCHOOL_LEVELS } from './choices.js';

type Key = 'code' | 'officeCode' | 'schoolCode' | 'name' | 'level' | 'district' | 'address' | 'phone' | 'latitude' | 'longitude' | 'underserved'
  | 'grade1' | 'grade2' | 'grade3' | 'teacherName' | 'teacherEmail';

const GRADE_KEYS = ['grade1', 'grade2', 'grade3'] as const;

export const SCHOOL_COLUMNS: Columns<Key> = {
  code: { title: '학교코드', aliases: ['code', 'school code', '학교ID'] },
  officeCode: { title: '교육청코드', aliases: ['officeCode', '시도교육청코드', 'ATPT_OFCDC_SC_CODE'] },
  schoolCode: { title: '표준학교코드', aliases: ['schoolCode', '행정표준코드', 'SD_SCHUL_CODE'] },
  name: { title: '학교명', aliases: ['name', 'school', 'SCHUL_NM'], isRequired: true },
  level: { title: '학교급', aliases: ['level', '학교급구분', '학교종류명', 'SCHUL_KND_SC_NM'], isRequired: true },
  district: { title: '동', aliases: ['district', '지역', '읍면동', '구'], isRequired: true },
  address: { title: '주소', aliases: ['address', '소재지도로명주소', '도로명주소', 'ORG_RDNMA'] },
  phone: { title: '전화번호', aliases: ['phone', '전화', 'ORG_TELNO'] },
  latitude: { title: '위도', aliases: ['latitude', 'lat'], isRequired: true },
  longitude: { title: '경도', aliases: ['longitude', 'lng', 'lon'], isRequired: true },
  underserved: { title: '배려학교', aliases: ['underserved', '교육복지', '소외지역'] },
  grade1: { title: '1학년학생수', aliases: ['grade1', '1학년', '1학년인원'], isRequired: true },
  grade2: { title: '2학년학생수', aliases: ['grade2', '2학년', '2학년인원'] },
  grade3: { title: '3학년학생수', aliases: ['grade3', '3학년', '3학년인원'] },
  teacherName: { title: '담당교사', aliases: ['teacherName', '담당교사명', '진로교사', '진로부장교사'] },
  teacherEmail: { title: '담당교사이메일', aliases: ['teacherEmail', '교사이메일', '이메일', '전자우편'] },
};

export function readSchools(table: OpenedTable, faults: FaultList): Located<School>[] {
  return readTable(table, SCHOOL_COLUMNS, faults, (row): School => dropUndefined({
    ...codes(row),
    name: row.requiredText('name'),
    level: row.requiredChoice('level', SCHOOL_LEVELS.values, SCHOOL_LEVELS.shown, 'middle'),
    district: row.requiredText('district'),
    address: row.text('address'), phone: row.text('phone'),
    ...coordinates(row, 'latitude', 'longitude'),
    underserved: row.flag('underserved', false),
    gradeHeadcounts: GRADE_KEYS.filter((key) => row.hasColumn(key)).map((key) => row.requiredInteger(key, { min: 0, max: 2_000 })),
    teacherName: row.text('teacherName'), teacherEmail: row.mail('teacherEmail'),
  }));
}

/** 'B10-7041164' in one column, or its two halves in two. */
function codes(row: Row<Key>): Pick<School, 'code'> & { officeCode: string | undefined; schoolCode: string | undefined } {
  const whole = row.text('code');
  const neis = /^([A-Z]\d{2})-(\d{7})$/.exec(whole ?? '');
  const officeCode = row.text('officeCode') ?? neis?.[1];
  const schoolCode = row.text('schoolCode') ?? neis?.[2];
  const code = whole ?? (officeCode !== undefined && schoolCode !== undefined ? `${officeCode}-${schoolCode}` : undefined);
  return { code: code ?? row.requiredText('code'), officeCode, schoolCode };
}

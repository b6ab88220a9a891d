import type { School } from './district.js';
import { SAMPLE_MAIL_DOMAIN, samplePerson, samplePhone, samplePlace } from './sample-place.js';
import type { SeededRandom } from './seeded-random.js';

/** No middle school of the national school list carries one of these names. */
const SCHOOL_NAMES = [
  '달무리', '노을터', '은물결', '바람골', '꽃재', '솔그루', '나비들', '여울목', '새벽별', '참솔재', '다솔뜰', '해오름뜰', '새터말', '가온들', '한빛나루',
  '푸른재', '고운터', '늘벗재', '들꽃뜰', '한울림', '별무리', '꿈자람터', '마루뜰', '초록샘', '온새미', '시나브로', '미리내뜰', '아라솔', '가람솔', '나루터',
  '누리봄', '새봄들', '물푸레', '큰솔재', '햇살뜰', '맑은내뜰', '은하뜰', '반디재', '꽃여울',
] as const;

/** An office code the education offices do not use, so that no sample school can be taken for a real one. */
const OFFICE_CODE = 'Z99';

export function sampleSchools(random: SeededRandom): School[] {
  return SCHOOL_NAMES.map((name, index) => {
    const schoolCode = String(9_900_001 + index);
    const size = random.int(90, 225);
    const place = samplePlace(random);
    return {
      code: `${OFFICE_CODE}-${schoolCode}`, officeCode: OFFICE_CODE, schoolCode,
      name: `${name}중학교`, level: 'middle', ...place,
      phone: samplePhone(1001 + index),
      underserved: random.chance(0.25),
      gradeHeadcounts: [0, 1, 2].map(() => Math.max(60, Math.round(size * (0.88 + 0.24 * random.next())))),
      teacherName: samplePerson(random),
      teacherEmail: `${index === 0 ? 'teacher' : `teacher${index + 1}`}@${SAMPLE_MAIL_DOMAIN}`,
    };
  });
}

/** Classes of a grade: about 26 students each. */
export function classSizes(gradeHeadcount: number): number[] {
  const count = Math.max(1, Math.round(gradeHeadcount / 26));
  return Array.from({ length: count }, (_, index) => Math.floor(gradeHeadcount / count) + (index < gradeHeadcount % count ? 1 : 0));
}

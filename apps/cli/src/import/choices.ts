import { JOB_FIELD_NAMES, JOB_FIELDS, type JobField } from '#kernel';
import { type Choices, choices } from '#table-files';
import type { ExperienceType, SchoolLevel, Verdict, VenueType } from '../district/district.js';

export const SCHOOL_LEVELS: Choices<SchoolLevel> = choices({ middle: ['중학교', '중', '중등'], high: ['고등학교', '고', '고등'] });

export const VENUE_TYPE_CHOICES: Choices<VenueType> = choices({
  public: ['공공기관', '공공기관/공기업', '공공', '공기업', '관공서'],
  company: ['민간기업', '기업', '회사'],
  civic: ['청소년/시민단체', '시민단체', '청소년단체', '단체'],
  school: ['학교/대학교', '대학교', '대학', '학교'],
  'sole-trader': ['개인사업장', '개인사업장(체)', '개인사업체', '개인'],
});

export const JOB_FIELD_CHOICES: Choices<JobField> = choices(
  Object.fromEntries(JOB_FIELDS.map((field) => [field, [JOB_FIELD_NAMES[field].ko, JOB_FIELD_NAMES[field].en]])) as unknown as Record<JobField, string[]>,
);

export const EXPERIENCE_TYPE_CHOICES: Choices<ExperienceType> = choices({
  FIELD_WORK: ['현장직업체험형', '현장직업체험'], JOB_PRACTICE: ['직업실무체험형', '직업실무체험'], SITE_VISIT: ['현장견학형', '현장견학'],
  DEPARTMENT: ['학과체험형', '학과체험'], CAMP: ['진로캠프형', '진로캠프', '캠프'], TALK: ['강연형·대화형', '강연형', '대화형', '강연', '강연·대화형'],
});

export const VERDICT_CHOICES: Choices<Verdict> = choices({ pass: ['적합', '합격'], conditional: ['조건부', '조건부적합', '조건부 적합'], fail: ['부적합', '불합격'] });

export const LEVEL_LIST_CHOICES: Choices<readonly SchoolLevel[]> = {
  values: new Map<string, readonly SchoolLevel[]>([
    ...['중학교', '중', 'middle'].map((word) => [word, ['middle']] as [string, SchoolLevel[]]),
    ...['고등학교', '고', 'high'].map((word) => [word, ['high']] as [string, SchoolLevel[]]),
    ...['모두', '전체', '중고', '중고등학교', '중학교고등학교', 'both', 'middlehigh'].map((word) => [word, ['middle', 'high']] as [string, SchoolLevel[]]),
  ]),
  shown: '중학교, 고등학교, 모두',
};

import { type Choices, choices } from '#table-files';
import type { ExperienceType, SchoolLevel, Verdict } from '../district/district.js';

export const SCHOOL_LEVELS: Choices<SchoolLevel> = choices({ middle: ['중학교', '중', '중등'], high: ['고등학교', '고', '고등'] });

export const EXPERIENCE_TYPE_CHOICES: Choices<ExperienceType> = choices({
  FIELD_WORK: ['현장직업체험형', '현장직업체험'], JOB_PRACTICE: ['직업실무체험형', '직업실무체험'], SITE_VISIT: ['현장견학형', '현장견학'],
  DEPARTMENT: ['학과체험형', '학과체험'], CAMP: ['진로캠프형', '진로캠프', '캠프'], TALK: ['강연형·대화형', '강연형', '대화형', '강연', '강연·대화형'],
});

export const VERDICT_CHOICES: Choices<Verdict> = choices({ pass: ['적합', '합격'], conditional: ['조건부', '조건부적합', '조건부 적합'], fail: ['부적합', '불합격'] });

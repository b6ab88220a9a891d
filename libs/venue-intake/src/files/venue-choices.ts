import { JOB_FIELD_NAMES, JOB_FIELDS, type JobField } from '#kernel';
import { type Choices, choices } from '#table-files';
import type { VenueLevel, VenueType } from '#venue-registry';

/** The closed lists of a sheet of venues: the words people write, the usual one first, and what each means. */
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

export const LEVEL_LIST_CHOICES: Choices<readonly VenueLevel[]> = {
  values: new Map<string, readonly VenueLevel[]>([
    ...['중학교', '중', 'middle'].map((word) => [word, ['middle']] as [string, VenueLevel[]]),
    ...['고등학교', '고', 'high'].map((word) => [word, ['high']] as [string, VenueLevel[]]),
    ...['모두', '전체', '중고', '중고등학교', '중학교고등학교', 'both', 'middlehigh'].map((word) => [word, ['middle', 'high']] as [string, VenueLevel[]]),
  ]),
  shown: '중학교, 고등학교, 모두',
};

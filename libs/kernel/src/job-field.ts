/** 직업군: the ten groups of the certification statistics, in their order. */
export const JOB_FIELDS = [
  'office-finance', 'engineering', 'education-welfare-safety', 'health', 'arts-media-sports',
  'beauty-food-travel', 'sales-transport', 'construction', 'installation-production', 'agriculture',
] as const;

export type JobField = (typeof JOB_FIELDS)[number];

export const JOB_FIELD_NAMES: Readonly<Record<JobField, { readonly ko: string; readonly en: string }>> = {
  'office-finance': { ko: '경영·사무·금융·보험', en: 'Office and finance' },
  engineering: { ko: '연구·공학기술', en: 'Research and engineering' },
  'education-welfare-safety': { ko: '교육·법률·사회복지·경찰·소방·군인', en: 'Education, law, welfare and safety' },
  health: { ko: '보건·의료', en: 'Health' },
  'arts-media-sports': { ko: '예술·방송·디자인·스포츠', en: 'Arts, media and sports' },
  'beauty-food-travel': { ko: '미용·여행·숙박·음식·경비·청소', en: 'Beauty, travel and food' },
  'sales-transport': { ko: '영업·판매·운전·운송', en: 'Sales and transport' },
  construction: { ko: '건설·채굴', en: 'Construction' },
  'installation-production': { ko: '설치·정비·생산', en: 'Installation and production' },
  agriculture: { ko: '농림어업', en: 'Agriculture and fishery' },
};

import type { Band } from '#kernel';
import { type Choices, choices } from '#table-files';
import type { WishKind } from '../domain/wish-kind.js';

const BOTH_BANDS: readonly Band[] = ['am', 'pm'];

export const BAND_CHOICES: Choices<readonly Band[]> = {
  values: new Map<string, readonly Band[]>([
    ...['오전', 'am', '오전반'].map((word) => [word, ['am']] as [string, Band[]]),
    ...['오후', 'pm', '오후반'].map((word) => [word, ['pm']] as [string, Band[]]),
    ...['종일', '모두', '오전오후', '둘다', '상관없음', 'both', 'ampm'].map((word) => [word, BOTH_BANDS] as [string, readonly Band[]]),
  ]),
  shown: '오전, 오후, 종일',
};

export const WISH_KIND_CHOICES: Choices<WishKind> = choices({
  'career-day': ['진로체험의 날', '직업체험의 날', '학년 체험', '학년'],
  'class-visit': ['학급 체험', '학급'],
  talk: ['강연', '찾아오는 강연', '멘토 강연'],
  camp: ['캠프', '진로캠프'],
  package: ['원클릭 패키지', '패키지', '버스 패키지'],
});

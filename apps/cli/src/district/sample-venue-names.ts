import type { ExperienceType, VenueType } from './district.js';
import type { JobField } from '#kernel';

/** What a made-up workplace of one job field is called, who runs it, and what students do there. */
export interface WorkplaceKind {
  noun: string;
  venueType: VenueType;
  activity: string;
  experienceType: ExperienceType;
}

const kind = (noun: string, venueType: VenueType, activity: string, experienceType: ExperienceType = 'FIELD_WORK'): WorkplaceKind => ({ noun, venueType, activity, experienceType });

export const WORKPLACES: Record<JobField, readonly WorkplaceKind[]> = {
  'office-finance': [
    kind('세무회계사무소', 'sole-trader', '회계 장부 써 보기'), kind('신용금고', 'company', '금융 창구 실무'), kind('보험상담소', 'sole-trader', '보험 설계 상담'),
    kind('행정복지센터', 'public', '민원 창구 체험'), kind('구립기록관', 'public', '기록물 관리', 'SITE_VISIT'), kind('기획사무소', 'company', '사업 기획 회의'),
    kind('창업지원실', 'public', '창업 아이템 발표', 'JOB_PRACTICE'), kind('경영자문사무소', 'company', '시장 조사'),
  ],
  engineering: [
    kind('로봇연구실', 'company', '로봇 제어 실습', 'JOB_PRACTICE'), kind('소프트웨어연구소', 'company', '앱 만들기', 'JOB_PRACTICE'), kind('드론기술원', 'company', '드론 조종과 정비', 'JOB_PRACTICE'),
    kind('공과대학 실험실', 'school', '재료 실험', 'DEPARTMENT'), kind('데이터분석실', 'company', '데이터 읽기'), kind('환경측정소', 'public', '수질과 대기 측정'),
    kind('전자설계실', 'company', '회로 설계'), kind('메이커공방', 'civic', '3차원 출력 실습', 'JOB_PRACTICE'),
  ],
  'education-welfare-safety': [
    kind('어린이도서관', 'public', '사서 업무'), kind('종합복지관', 'civic', '사회복지사 하루'), kind('소방안전교육장', 'public', '소방 훈련', 'SITE_VISIT'),
    kind('치안센터', 'public', '경찰 순찰 업무'), kind('법률사무소', 'sole-trader', '모의 변론', 'TALK'), kind('어린이집', 'company', '보육교사 하루'),
    kind('청소년수련실', 'civic', '청소년지도사 하루'), kind('평생학습관', 'public', '교육 프로그램 기획'),
  ],
  health: [
    kind('한의원', 'sole-trader', '한의사 하루'), kind('치과의원', 'sole-trader', '치위생 업무'), kind('보건지소', 'public', '보건 교육'),
    kind('동물병원', 'sole-trader', '동물 진료 보조'), kind('약국', 'sole-trader', '약사 하루'), kind('간호대학 실습실', 'school', '기본 간호 실습', 'DEPARTMENT'),
    kind('물리치료원', 'sole-trader', '재활 운동 지도'), kind('안경원', 'sole-trader', '시력 검사'),
  ],
  'arts-media-sports': [
    kind('방송제작실', 'company', '방송 제작', 'JOB_PRACTICE'), kind('디자인공방', 'sole-trader', '상품 디자인'), kind('도자기공방', 'sole-trader', '도예 작업'),
    kind('사진관', 'sole-trader', '사진 촬영과 보정'), kind('소극장', 'civic', '무대 조명과 음향', 'SITE_VISIT'), kind('만화작업실', 'sole-trader', '만화 그리기'),
    kind('체육관', 'company', '운동 지도'), kind('작은미술관', 'public', '전시 기획', 'SITE_VISIT'),
  ],
  'beauty-food-travel': [
    kind('제과점', 'sole-trader', '제빵 실습'), kind('미용실', 'sole-trader', '헤어 디자인'), kind('여행상담소', 'company', '여행 상품 기획'),
    kind('한식당', 'sole-trader', '조리 실습'), kind('찻집', 'sole-trader', '바리스타 실습'), kind('게스트하우스', 'sole-trader', '숙박 서비스'),
    kind('피부관리실', 'sole-trader', '피부 관리'), kind('꽃집', 'sole-trader', '꽃 장식'),
  ],
  'sales-transport': [
    kind('전통시장 상인회', 'civic', '물건 진열과 판매'), kind('물류센터', 'company', '상품 분류와 배송', 'SITE_VISIT'), kind('마을버스 차고지', 'company', '배차와 운행 관리', 'SITE_VISIT'),
    kind('서점', 'sole-trader', '책 고르고 알리기'), kind('온라인상점', 'sole-trader', '상품 등록과 상담'), kind('자동차판매점', 'company', '고객 상담'),
    kind('생활협동조합 매장', 'civic', '매장 운영'), kind('우편취급국', 'public', '우편 업무'),
  ],
  construction: [
    kind('건축사사무소', 'sole-trader', '집 설계하기'), kind('실내장식사무소', 'sole-trader', '공간 꾸미기'), kind('토목설계사무소', 'company', '다리 모형 만들기', 'JOB_PRACTICE'),
    kind('한옥목공소', 'sole-trader', '목재 다루기'), kind('측량사무소', 'sole-trader', '측량 실습'), kind('조경사무소', 'company', '정원 설계'),
  ],
  'installation-production': [
    kind('자동차정비소', 'sole-trader', '차량 점검'), kind('가구공방', 'sole-trader', '가구 만들기'), kind('인쇄소', 'company', '책 만들기'),
    kind('금속가공소', 'company', '금속 가공', 'JOB_PRACTICE'), kind('자전거수리점', 'sole-trader', '자전거 정비'), kind('식품제조소', 'company', '식품 생산 과정', 'SITE_VISIT'),
    kind('전기설비사무소', 'sole-trader', '전기 설비 점검'),
  ],
  agriculture: [
    kind('도시농장', 'civic', '작물 가꾸기'), kind('화훼농원', 'sole-trader', '꽃 재배'), kind('버섯농장', 'sole-trader', '버섯 재배'),
    kind('양봉장', 'sole-trader', '벌통 돌보기'), kind('숲해설원', 'public', '숲 해설', 'SITE_VISIT'), kind('스마트온실', 'company', '온실 관리'),
  ],
};

export const VENUE_PREFIXES = [
  '달무리', '노을터', '은물결', '바람골', '솔그루', '나비들', '꽃여울', '해오름뜰', '별무리', '새터말', '가온들', '푸른재', '고운터', '늘벗', '들꽃뜰', '한울림',
  '마루뜰', '초록샘', '온새미', '미리내뜰', '아라솔', '나루터', '누리봄', '물푸레', '큰솔재', '햇살뜰', '맑은내', '은하뜰', '반디재', '여울목', '모퉁이', '첫걸음', '손길', '두손', '다래',
] as const;

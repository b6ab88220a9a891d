import { type Day, JOB_FIELD_NAMES } from '#kernel';
import type { SheetDraft } from '#table-files';
import type { BunchingAnalysis } from './bunching-analysis.js';
import type { Evenness } from './evenness.js';
import type { LoadLine } from './season-loads.js';
import type { IdleReason } from './venue-pool.js';

const BASIS = { booked: '예약된 대로', plan: '배정안대로', wishes: '아직 나누지 않음' } as const;
const IDLE: Readonly<Record<IdleReason, string>> = { 'not-asked': '열려 있으나 아무도 가지 않음', 'not-opened': '열린 날이 없음', 'not-cleared': '안전점검이 유효하지 않음' };

interface Table extends SheetDraft {
  readonly header: readonly string[];
}

/** The analysis as the sheets of a report, in Korean. */
export function analysisSheets(analysis: BunchingAnalysis): SheetDraft[] {
  const tables = [
    summary(analysis), loads('주별', '주(월요일)', analysis.loads.weeks), loads('날짜별', '날짜', analysis.loads.days), loads('동·구별', '학교의 동·구', analysis.loads.districts),
    loads('직업군별', '직업군', analysis.loads.fields.map((line) => ({ ...line, key: JOB_FIELD_NAMES[line.key].ko }))),
    schools(analysis), steps(analysis), similarity(analysis), ...forecast(analysis), pool(analysis),
  ];
  return tables.map(({ name, header, rows }) => ({ name, rows: [header, ...rows] }));
}

function summary({ seasonTitle, basis, groups, loads: { evenness }, kept, pool: { all, cleared, usable, used }, similarity: { meanExams, meanFeasible } }: BunchingAnalysis): Table {
  const row = (what: string, of: (evenness: Evenness) => number, { wished, firstCome, after }: typeof evenness.weeks): (string | number | null)[] =>
    [what, of(wished), firstCome ? of(firstCome) : null, after ? of(after) : null];
  const peak = (each: Evenness): number => each.peakToMean, gini = (each: Evenness): number => each.gini, over = (each: Evenness): number => each.over;
  return {
    name: '요약', header: ['항목', '희망 그대로', '먼저 온 순서', '나눈 뒤'],
    rows: [
      ['기간', seasonTitle, null, null], ['나눈 뒤의 기준', BASIS[basis], null, null], ['희망(건)', groups, null, null],
      row('가장 붐비는 주 ÷ 평균', peak, evenness.weeks), row('주별 지니계수', gini, evenness.weeks), row('정원을 넘는 주', over, evenness.weeks),
      row('가장 붐비는 날 ÷ 평균', peak, evenness.days), row('날짜별 지니계수', gini, evenness.days), row('정원을 넘는 날', over, evenness.days),
      ['1순위 날 그대로(%)', null, null, kept?.firstWishPct ?? null], ['±2주 안(%)', null, null, kept?.nearPct ?? null],
      ['체험처 전체(곳)', all, null, null], ['안전점검 유효(곳)', cleared, null, null], ['쓸 수 있음(곳)', usable, null, null], ['쓰고 있음(곳)', null, null, used],
      ['학교 사이 시험일 닮음(평균)', meanExams, null, null], ['학교 사이 갈 수 있는 날 닮음(평균)', meanFeasible, null, null],
    ],
  };
}

const loads = (name: string, what: string, lines: readonly LoadLine[]): Table => ({
  name, header: [what, '희망', '먼저 온 순서', '나눈 뒤', '자리', '나누기 전 초과', '나눈 뒤 초과'],
  rows: lines.map(({ key, wished, firstCome, after, seats }) => [
    key, wished, firstCome ?? null, after ?? null, seats, Math.max(0, wished - seats), after === undefined ? null : Math.max(0, after - seats),
  ]),
});

/** Two columns per week would be unreadable: one row per school and week. */
const schools = ({ schools: rows }: BunchingAnalysis): Table => ({
  name: '학교별 주', header: ['학교', '동·구', '주(월요일)', '희망', '나눈 뒤'],
  rows: rows.flatMap(({ schoolName, district, weeks }) => weeks.map(({ week, wished, after }) => [schoolName, district, week, wished, after ?? null])),
});

const steps = ({ steps: moves }: BunchingAnalysis): Table => ({
  name: '옮긴 방문', header: ['순서', '학교', '학년', '반', '희망 학생', '1순위 날', '정한 날', '받은 학생', '이때 넘치는 학생', '이때 가장 붐비는 주'],
  rows: moves.map(({ schoolName, grade, classLabel, asked, firstWish, heldOn, placed, excess, peak }, index) => [
    index + 1, schoolName, grade, classLabel, asked, firstWish, heldOn ?? '자리 없음', placed, excess, peak,
  ]),
});

const similarity = ({ similarity: { pairs } }: BunchingAnalysis): Table => ({
  name: '닮은 일정', header: ['학교', '학교', '시험일 닮음', '갈 수 있는 날 닮음'],
  rows: pairs.map(({ schoolA, schoolB, exams, feasible }) => [schoolA, schoolB, exams, feasible]),
});

const forecast = ({ forecast: found }: BunchingAnalysis): Table[] => (found ? [{
  name: '예측', header: ['주(월요일)', '낸 희망', '지난 기간대로', '일정으로 짐작', '예상', '자리', '몰릴 주'],
  rows: found.weeks.map(({ week, sent, fromLastSeason, fromCalendar, expected, seats }) => [week, sent, fromLastSeason, fromCalendar, expected, seats, isPeak(found.peaks, week)]),
}] : []);
const isPeak = (peaks: readonly Day[], week: Day): string => (peaks.includes(week) ? '예' : '');

const pool = ({ pool: { idle } }: BunchingAnalysis): Table => ({
  name: '쉬는 체험처', header: ['체험처', '직업군', '동·구', '열린 반나절', '까닭'],
  rows: idle.map(({ name, jobField, district, openings, reason }) => [name, JOB_FIELD_NAMES[jobField].ko, district, openings, IDLE[reason]]),
});

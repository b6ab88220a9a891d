import type { SheetDraft } from '#table-files';
import type { Evidence, YearsInspection } from '../application/evidence.views.js';
import type { PlanKind } from '../application/plan.views.js';
import type { RiskBand } from './risk-band.js';
import type { Verdict } from './verdict.js';

const KINDS: Readonly<Record<PlanKind, string>> = { regular: '정기', new: '신규', unplanned: '수시', 're-inspection': '재점검', 'self-check': '자가' };
const RISKS: Readonly<Record<RiskBand, string>> = { low: '낮음', medium: '보통', high: '높음' };
export const VERDICT_NAMES: Readonly<Record<Verdict, string>> = { pass: '적합', conditional: '조건부 적합', fail: '부적합' };

/** The inspections of a span and what they were counted from, as a workbook in Korean. */
export function inspectionSheets(evidence: Evidence, inspections: readonly YearsInspection[]): SheetDraft[] {
  return [
    { name: '요약', rows: [['항목', '값'], ['기간', `${evidence.from} ~ ${evidence.until}`], ['발굴한 체험처(곳)', evidence.found], ['그 가운데 점검한 곳', evidence.inspected], ['점검(건)', inspections.length],
      ...Object.entries(VERDICT_NAMES).map(([verdict, name]) => [`${name}(건)`, inspections.filter((each) => each.verdict === verdict).length])] },
    { name: '점검', rows: [
      ['점검일', '체험처', '동', '구분', '위험', '판정', '유효기간 끝', '점검자', '지적(건)', '확인한 보완(건)', '보완 마친 날', '유효기간을 거둔 날'],
      ...inspections.map((each) => [each.inspectedOn, each.venueName, each.district, each.kind && KINDS[each.kind], each.riskBand && RISKS[each.riskBand], VERDICT_NAMES[each.verdict], each.validUntil,
        each.inspectorName, each.corrections, each.verified, each.correctedOn, each.revokedOn]),
    ] },
    { name: '체험처별', rows: [
      ['체험처', '동', '발굴한 날', '점검일', '판정', '점검자'],
      ...evidence.items.map((each) => [each.venueName, each.district, each.foundOn, each.inspectedOn ?? '점검하지 않음', each.verdict && VERDICT_NAMES[each.verdict], each.inspectorName]),
    ] },
  ];
}

import type { ChecklistItem } from './checklist.js';
import { ChecklistRefused } from './checklist.errors.js';

const MOST_ITEMS = 80;
const CODE = /^[A-Z][1-9][0-9]?$/;

/** A checklist that may be asked: codes once, both languages, and at least one critical item asked everywhere. */
export function assertAskable(items: readonly ChecklistItem[]): void {
  const seen = new Set<string>();
  const faults = items.flatMap(({ code, textKo, textEn }, index) => {
    const found: { pointer: string; detail: string }[] = [];
    if (!CODE.test(code)) found.push({ pointer: `#/items/${index}/code`, detail: `항목 번호는 F2처럼 큰 글자 하나와 숫자입니다: ${code}` });
    else if (seen.has(code)) found.push({ pointer: `#/items/${index}/code`, detail: `${code}이(가) 두 번 나옵니다.` });
    if (textKo.trim() === '') found.push({ pointer: `#/items/${index}/textKo`, detail: '무엇을 보는지 적어 주세요.' });
    if (textEn.trim() === '') found.push({ pointer: `#/items/${index}/textEn`, detail: '영어로도 적어 주세요.' });
    seen.add(code);
    return found;
  });
  if (items.length > MOST_ITEMS) faults.push({ pointer: '#/items', detail: `항목은 ${MOST_ITEMS}개까지입니다.` });
  if (!items.some(({ critical, riskBands, jobFields }) => critical && riskBands.length === 0 && jobFields.length === 0)) {
    faults.push({ pointer: '#/items', detail: '어디에서나 묻는 필수 항목이 하나는 있어야 합니다.' });
  }
  if (faults.length > 0) throw new ChecklistRefused(`점검표를 고쳐 주세요: ${faults[0]?.detail ?? ''}`, { errors: faults });
}

import { type Day, dayInWords } from '#kernel';
import type { CorrectionView, PlanView, SafetyCause } from '#safety-inspection';
import { type Letter, link, list, text } from '../../domain/letter.js';
import type { Centre } from './lifecycle-letters.js';
import { helpLine } from './visit-lines.js';

export interface Host { readonly venueName: string; readonly contactName: string | null }

const greeting = ({ venueName, contactName }: Host) => text(`${[venueName, contactName].filter((part) => part !== null).join(' ')} 님께`);
const HALF_DAYS = { am: { ko: ' 오전', en: ' morning' }, pm: { ko: ' 오후', en: ' afternoon' } } as const;

/** Before the inspector comes the host looks round by itself. */
export function selfCheckLetter(plan: PlanView, host: Host, href: string, centre: Centre): Letter {
  const until = plan.scheduledOn ?? plan.dueOn;
  return {
    subject: `[자가점검] ${dayInWords(until)} 안전점검 전에 한 번 살펴봐 주세요`,
    ko: [
      greeting(host), text(`${plan.scheduledOn === null ? `${dayInWords(plan.dueOn)}까지` : dayInWords(plan.scheduledOn)} 안전점검을 가기 전에, 같은 항목을 먼저 살펴봐 주세요. 로그인하지 않아도 됩니다.`),
      text('고칠 것이 있어도 괜찮습니다. 언제까지 고칠지만 적어 주시면 됩니다.'), link('자가점검 하기', href), text(helpLine(centre)),
    ],
    en: [text(`Before the safety inspection (${dayInWords(until, 'en')}), please look round by yourself. No log-in is needed.`), link('Do the self-check', href), text(helpLine(centre, 'en'))],
  };
}

/** N10. */
export function inspectorComesLetter(plan: PlanView, host: Host, href: string | null, centre: Centre): Letter {
  const half = plan.halfDay === null ? { ko: '', en: '' } : HALF_DAYS[plan.halfDay];
  return {
    subject: `[내일${half.ko}] 안전점검을 갑니다`,
    ko: [
      greeting(host), text(`${dayInWords(plan.scheduledOn!)}${half.ko}에 ${plan.inspectorName === null ? '점검자가' : `${plan.inspectorName} 점검자가`} 안전점검을 갑니다. 학생이 다니는 곳을 함께 둘러봅니다.`),
      text('시간이 어려우시면 전화해 주세요.'), ...(href === null ? [] : [link('자가점검 하기', href)]), text(helpLine(centre)),
    ],
    en: [text(`The safety inspection is tomorrow${half.en}, ${dayInWords(plan.scheduledOn!, 'en')}.`), ...(href === null ? [] : [link('Do the self-check', href)]), text(helpLine(centre, 'en'))],
  };
}

/** N11: each with a link of its own to send a photo of what was put right. */
export function correctionsLetter(corrections: readonly (CorrectionView & { readonly href: string })[], host: Host, centre: Centre, { isReminder = false } = {}): Letter {
  const [first] = corrections;
  if (!first) throw new Error('a letter about corrections has some');
  const more = corrections.length > 1 ? ` 외 ${corrections.length - 1}건` : '';
  const line = ({ item, what, dueOn, returnedNote }: CorrectionView) => `${item} ${what} – ${dayInWords(dueOn)}까지${returnedNote === null ? '' : ` (다시 보내 주세요: ${returnedNote})`}`;
  return {
    subject: `${isReminder ? '[내일까지]' : `[${dayInWords(first.dueOn)}까지]`} ${shortened(first.what)} 사진을 올려 주세요${more}`,
    ko: [
      greeting(host), text(`${dayInWords(first.inspectedOn)} 안전점검에서 고칠 것이 있었습니다. 기한까지 사진을 올려 주시면 점검이 끝납니다. 그 뒤에는 새 방문을 받을 수 없습니다.`),
      list(corrections.map(line)), ...corrections.map(({ item, href }) => link(corrections.length === 1 ? '사진 올리기' : `${item} 사진 올리기`, href)), text(helpLine(centre)),
    ],
    en: [
      text(`The safety inspection of ${dayInWords(first.inspectedOn, 'en')} found something to put right. Please send a photo in time; after that no new visits can be taken.`),
      list(corrections.map(({ item, what, dueOn }) => `${item} ${what}: by ${dayInWords(dueOn, 'en')}`)), ...corrections.map(({ item, href }) => link(`Send a photo (${item})`, href)), text(helpLine(centre, 'en')),
    ],
  };
}

/** N12. */
export function coverEndsLetter(until: Day, host: Host, centre: Centre): Letter {
  return {
    subject: `[${dayInWords(until)}] 안전점검이 끝납니다 – 점검일 고르기`,
    ko: [greeting(host), text(`안전점검 유효기간이 ${dayInWords(until)}에 끝납니다. 그 뒤의 방문을 받으시려면 새로 점검해야 합니다.`), text('오시기 좋은 날을 전화나 답장으로 알려 주세요. 센터가 점검자를 보내 드립니다.'), text(helpLine(centre))],
    en: [text(`Your safety inspection is valid until ${dayInWords(until, 'en')}. Please tell us which day suits you for the next one.`), text(helpLine(centre, 'en'))],
  };
}

const WHY: Readonly<Record<SafetyCause, { readonly ko: string; readonly en: string }>> = {
  'inspection-expired': { ko: '안전점검 유효기간이 끝났습니다', en: 'the safety inspection has ended' }, 'inspection-revoked': { ko: '센터가 안전점검 유효기간을 거두었습니다', en: 'the safety inspection was revoked' },
  'inspection-failed': { ko: '안전점검에서 부적합 판정을 받았습니다', en: 'the safety inspection failed' }, 'correction-overdue': { ko: '안전점검에서 지적한 것을 기한까지 확인하지 못했습니다', en: 'a correction is overdue' },
  'safety-concern': { ko: '안전에 관한 신고가 있어 다시 점검합니다', en: 'a safety concern was reported' },
};

/** To the host, and to the directors: nobody comes until it is settled. */
export function restrictedLetter({ cause, lost }: { readonly cause: SafetyCause; readonly lost: number }, host: Host, href: string | null, centre: Centre): Letter {
  return {
    subject: `[방문 멈춤] ${host.venueName}: ${WHY[cause].ko}`,
    ko: [
      greeting(host), text(`${WHY[cause].ko}. 다시 점검하거나 보완을 확인할 때까지 학생 방문을 멈춥니다.`),
      text(lost === 0 ? '취소된 방문은 없습니다.' : `예정된 방문 ${lost}건은 센터가 다른 체험처로 다시 배정합니다. 방문마다 따로 알려 드립니다.`), ...(href === null ? [] : [link('점검 계획 열기', href)]), text(helpLine(centre)),
    ],
    en: [text(`Student visits to ${host.venueName} are paused: ${WHY[cause].en}.`), text(lost === 0 ? 'No visit was cancelled.' : `${lost} visits will be assigned elsewhere.`), ...(href === null ? [] : [link('Open the inspection plan', href)]), text(helpLine(centre, 'en'))],
  };
}

export const releasedLetter = (host: Host, centre: Centre): Letter => ({
  subject: `[방문 다시 열림] ${host.venueName}에 다시 방문할 수 있습니다`,
  ko: [greeting(host), text('확인을 마쳤습니다. 열어 두신 날에 다시 학생 방문을 받으실 수 있습니다. 고맙습니다.'), text(helpLine(centre))],
  en: [text(`${host.venueName} may receive students again. Thank you.`), text(helpLine(centre, 'en'))],
});

const shortened = (what: string): string => (what.length > 30 ? `${what.slice(0, 29)}…` : what);

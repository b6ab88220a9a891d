import { dayInWords, type Lang, visitInWords } from '#kernel';
import type { WishAnswerLetter, WishChangeLetter } from '#school-scheduling';
import { type Block, type Letter, link, list, text } from '../../domain/letter.js';
import { groupInWords, helpLine } from './visit-lines.js';

interface Told { readonly ko: WishAnswerLetter; readonly en: WishAnswerLetter; readonly change: WishChangeLetter }

/** A published answer changes: the school reads what was, what is, and which venues are new; everything not named stays. */
export function visitChangedLetter({ ko, en, change }: Told, centre: { readonly name: string; readonly phone: string | null }, href: string): Letter {
  const group = `${groupInWords(ko)} ${ko.headcount}명`, visit = ko.heldOn !== undefined && ko.band !== undefined ? { heldOn: ko.heldOn, band: ko.band } : null;
  const isMoved = visit !== null && (change.from?.heldOn !== visit.heldOn || change.from.band !== visit.band);
  return {
    subject: `[일정 변경] ${ko.schoolName} ${group}: ${visit === null ? '방문이 취소되었습니다' : isMoved ? `${dayInWords(visit.heldOn)} 방문` : '체험처가 바뀌었습니다'}`,
    ko: [
      text(`${[ko.schoolName, ko.contactName].filter((part) => part !== null).join(' ')} 선생님께`),
      text(visit === null ? `${group}의 ${was(change, 'ko')} 방문을 진행할 수 없게 되었습니다. 다른 날짜도 찾지 못했습니다.`
        : isMoved ? `${group}의 방문일이 바뀌었습니다: ${was(change, 'ko')} → ${visitInWords(visit)}`
        : `${group}의 방문일 ${visitInWords(visit)}은 그대로이고, 체험처 일부가 바뀌었습니다.`),
      ...venues('이번에 가지 않는 곳', change.dropped),
      ...(visit === null ? [] : venues('새로 가는 곳', change.added.map(({ venueName, students }) => `${venueName} · ${students}명`))),
      ...venues('이유', ko.reasons),
      ...(visit === null || change.added.length === 0 ? [] : [text('새 체험처에 확인을 부탁했습니다. 모두 답하면 다시 알려 드립니다.')]),
      link('우리 학교 일정 보기', href), text(helpLine(centre)),
    ],
    en: [
      text(visit === null ? `${groupInWords(en, 'en')}, ${en.headcount} students: the visit of ${was(change, 'en')} cannot take place, and no other date was found.`
        : isMoved ? `${groupInWords(en, 'en')}, ${en.headcount} students: the visit moves from ${was(change, 'en')} to ${visitInWords(visit, 'en')}.`
        : `${groupInWords(en, 'en')}, ${en.headcount} students: the visit stays on ${visitInWords(visit, 'en')}; some venues change.`),
      ...venues('Not visited any more', change.dropped),
      ...(visit === null ? [] : venues('New', change.added.map(({ venueName, students }) => `${venueName} · ${students} students`))),
      ...venues('Reasons', en.reasons),
      link('See your visits', href), text(helpLine(centre, 'en')),
    ],
  };
}

const was = ({ from }: WishChangeLetter, lang: Lang): string => (from === null ? (lang === 'ko' ? '날짜 없음' : 'no date') : visitInWords(from, lang));

const venues = (title: string, lines: readonly string[]): Block[] => (lines.length === 0 ? [] : [text(`${title}:`), list(lines)]);

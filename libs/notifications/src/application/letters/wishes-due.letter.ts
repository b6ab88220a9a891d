import { dayInSeoul, dayInWords, timeInSeoul } from '#kernel';
import type { WishReminderLetter } from '#school-scheduling';
import { type Letter, link, text } from '../../domain/letter.js';
import { helpLine } from './visit-lines.js';

/** The deadline comes near and the school has not sent a wish: said once. */
export function wishesDueLetter(reminder: WishReminderLetter, centre: { readonly name: string; readonly phone: string | null }, href: string): Letter {
  const { seasonTitle, wishesDueAt, schoolName, contactName, wishedBefore } = reminder;
  const day = dayInWords(dayInSeoul(wishesDueAt)), time = timeInSeoul(wishesDueAt);
  return {
    subject: `[${day}까지] ${seasonTitle} 희망을 내 주세요`,
    ko: [
      text(`${[schoolName, contactName].filter((part) => part !== null).join(' ')} 선생님께`),
      text(`${seasonTitle} 체험 희망을 ${day} ${time}까지 받습니다. 아직 ${schoolName}에서 낸 희망이 없습니다.`),
      ...(wishedBefore ? [text('지난 희망을 불러와 날만 확인하고 낼 수 있습니다.')] : []),
      link('희망 내기', href),
      text('먼저 온 순서로 정하지 않습니다. 마감까지 낸 희망은 모두 함께 나눕니다. 이 알림은 한 번만 보냅니다.'),
      text(helpLine(centre)),
    ],
    en: [
      text(`Wishes for ${seasonTitle} are taken until ${dayInWords(dayInSeoul(wishesDueAt), 'en')}, ${time}. ${schoolName} has not sent any yet.`),
      link('Send wishes', href),
      text('Wishes are not served first come, first served: all that arrive in time are shared out together. This reminder is sent once.'),
      text(helpLine(centre, 'en')),
    ],
  };
}

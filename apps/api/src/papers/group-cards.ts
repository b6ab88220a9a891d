import { type Day, dayInWords, type Lang } from '#kernel';
import type { Fact, PaperDraft } from '#papers';
import type { GroupCard } from '#visit-day';
import { person, travelOf } from './roster.js';

const WORDS = {
  ko: { title: '모둠 카드', when: '날짜', venue: '체험처', address: '주소', contact: '체험처 전화', meeting: '만나는 곳', directions: '가는 길', mentor: '멘토', teacher: '인솔 교사', escorts: '센터 인솔', travel: '이동', bring: '준비물', centre: '센터', empty: '이날은 방문이 없습니다.', students: (count: number) => `${count}명`, grade: (grade: number, label: string | null) => `${grade}학년${label === null ? '' : ` ${label}`}` },
  en: { title: 'Group cards', when: 'When', venue: 'Venue', address: 'Address', contact: 'Venue telephone', meeting: 'Meeting point', directions: 'Directions', mentor: 'Mentor', teacher: 'Teacher', escorts: 'Escorts', travel: 'Travel', bring: 'To bring', centre: 'Centre', empty: 'No visits on this day.', students: (count: number) => `${count} students`, grade: (grade: number, label: string | null) => `grade ${grade}${label === null ? '' : ` ${label}`}` },
} as const;

/** What each group carries on the day, to be cut out. */
export function groupCardsPaper(cards: readonly GroupCard[], { lang, today, centreName }: { readonly lang: Lang; readonly today: Day; readonly centreName: string }): PaperDraft {
  const words = WORDS[lang];
  return {
    lang, title: words.title, issuer: centreName, asOf: today,
    parts: cards.length === 0 ? [{ kind: 'text', text: words.empty }] : [{ kind: 'cards', cards: cards.map((card) => ({ title: `${card.schoolName} ${words.grade(card.grade, card.classLabel)} · ${words.students(card.headcount)}`, facts: factsOf(card, lang) })) }],
  };
}

function factsOf(card: GroupCard, lang: Lang): Fact[] {
  const words = WORDS[lang];
  return [
    [words.when, `${dayInWords(card.heldOn, lang)} ${card.startsAt}–${card.endsAt}`], [words.venue, card.venueName], [words.address, card.venueAddress], [words.contact, card.venuePhone],
    [words.meeting, card.meetingPoint], [words.directions, card.directions], [words.mentor, card.mentorName], [words.teacher, person(card.teacherName, card.teacherPhone)],
    [words.escorts, card.escorts.map(({ name, phone }) => person(name, phone)).join(', ') || null], [words.travel, travelOf(card, lang)], [words.bring, card.whatToBring], [words.centre, person(card.centreName, card.centrePhone)],
  ];
}

import { STATUS_NAMES } from '#booking';
import { dayInWords, type Lang } from '#kernel';
import type { PaperDraft } from '#papers';
import type { SheetDraft } from '#table-files';
import { cardOf, type GroupCard, type VisitSheet } from '#visit-day';

/** Who reads the list: the school, of where it goes; the venue, of who comes. */
export type RosterSide = 'school' | 'venue';

export interface RosterHead {
  readonly side: RosterSide;
  /** School or venue. */
  readonly name: string;
  readonly centreName: string;
  readonly today: string;
  readonly lang: Lang;
}

/** One table for screen, paper and spreadsheet. Null: nobody has written it down. */
export interface Roster {
  readonly title: string;
  readonly centreName: string;
  /** Day the list is of. */
  readonly asOf: string;
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

const WORDS = {
  ko: {
    title: { school: '배정표', venue: '방문 배정표' }, empty: '이 기간에는 방문이 없습니다.', students: '명',
    columns: { day: '날짜', hours: '시간', group: '학년·반', venue: '체험처', address: '주소', school: '학교', headcount: '인원', meeting: '만나는 곳', mentor: '멘토', teacher: '인솔 교사', escorts: '센터 인솔', travel: '이동', contact: '체험처 전화', bring: '준비물', state: '상태' },
    grade: (grade: number, label: string | null) => `${grade}학년${label === null ? '' : ` ${label}`}`,
    travels: { 'on-foot': '걸어서', 'public-transport': '대중교통', 'school-bus': '학교 버스', 'centre-pool': '센터 차량' },
  },
  en: {
    title: { school: 'Visits', venue: 'Visits at' }, empty: 'No visits in this span.', students: '',
    columns: { day: 'Day', hours: 'Hours', group: 'Grade, class', venue: 'Venue', address: 'Address', school: 'School', headcount: 'Students', meeting: 'Meeting point', mentor: 'Mentor', teacher: 'Teacher', escorts: 'Escorts', travel: 'Travel', contact: 'Venue telephone', bring: 'To bring', state: 'State' },
    grade: (grade: number, label: string | null) => `${grade}${label === null ? '' : ` ${label}`}`,
    travels: { 'on-foot': 'on foot', 'public-transport': 'public transport', 'school-bus': 'school bus', 'centre-pool': 'centre vehicles' },
  },
} as const;

type Column = keyof (typeof WORDS)['ko']['columns'];
const WIDTHS: Readonly<Record<Column, number>> = { day: 2.2, hours: 1.8, group: 1.6, venue: 3, address: 3.4, school: 2.4, headcount: 1, meeting: 2.4, mentor: 1.6, teacher: 2.6, escorts: 2.6, travel: 2.2, contact: 2.2, bring: 2, state: 1.8 };
const COLUMNS: Readonly<Record<RosterSide, readonly Column[]>> = {
  school: ['day', 'hours', 'group', 'headcount', 'venue', 'address', 'contact', 'meeting', 'escorts', 'travel', 'state'],
  venue: ['day', 'hours', 'school', 'group', 'headcount', 'teacher', 'mentor', 'escorts', 'state'],
};

export function rosterOf(sheets: readonly VisitSheet[], { side, name, centreName, today, lang }: RosterHead): Roster {
  const { columns, title } = WORDS[lang];
  return {
    title: `${title[side]} – ${name}`, centreName, asOf: today, columns: COLUMNS[side].map((column) => ({ title: columns[column], width: WIDTHS[column] })),
    rows: sheets.map((sheet) => COLUMNS[side].map((column) => cell(column, cardOf(sheet), STATUS_NAMES[sheet.booking.status][lang], lang))),
  };
}

function cell(column: Column, card: GroupCard, state: string, lang: Lang): string | number | null {
  switch (column) {
    case 'day': return dayInWords(card.heldOn, lang);
    case 'hours': return `${card.startsAt}–${card.endsAt}`;
    case 'group': return WORDS[lang].grade(card.grade, card.classLabel);
    case 'venue': return card.venueName;
    case 'address': return card.venueAddress;
    case 'school': return card.schoolName;
    case 'headcount': return card.headcount;
    case 'meeting': return card.meetingPoint;
    case 'mentor': return card.mentorName;
    case 'teacher': return person(card.teacherName, card.teacherPhone);
    case 'escorts': return card.escorts.map(({ name, phone }) => person(name, phone)).join(', ') || null;
    case 'travel': return travelOf(card, lang);
    case 'contact': return card.venuePhone;
    case 'bring': return card.whatToBring;
    case 'state': return state;
  }
}

export const travelOf = ({ travel, transport }: GroupCard, lang: Lang): string | null =>
  travel && [WORDS[lang].travels[travel], ...transport.map(({ name, departsAt }) => [name, departsAt].filter(Boolean).join(' '))].join(', ');

export const person = (name: string | null, phone: string | null): string | null => (name === null ? null : [name, phone].filter(Boolean).join(' '));

export const rosterPaper = ({ title, centreName, asOf, columns, rows }: Roster, lang: Lang): PaperDraft => ({
  lang, title, issuer: centreName, asOf, isLandscape: true,
  parts: [{ kind: 'table', columns, rows: rows.map((row) => row.map((value) => (typeof value === 'number' ? `${value}${WORDS[lang].students}` : value))), empty: WORDS[lang].empty }],
});

/** Head-counts stay numbers a spreadsheet can add up; what nobody wrote down is an empty cell. */
export const rosterSheet = ({ title, columns, rows }: Roster): SheetDraft =>
  ({ name: title.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31), rows: [columns.map((column) => column.title), ...rows] });

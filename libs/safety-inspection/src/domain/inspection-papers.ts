import { dayAndYearInWords, type Day, dayInWords, type Lang } from '#kernel';
import type { PaperDraft, TablePart } from '#papers';
import type { InspectionSheet } from '../application/answer.views.js';
import { ITEM_CATEGORIES, type ItemCategory } from './checklist.js';

interface Head { readonly lang: Lang; readonly centreName: string; readonly centrePhone: string | null }

const WORDS = {
  ko: {
    certificate: '안전점검 확인서', sheet: '안전점검표', says: (venue: string) => `${venue}의 시설, 프로그램, 서류를 아래와 같이 살펴보았음을 확인합니다.`,
    about: '점검 내용', venue: '체험처', address: '주소', on: '점검한 날', by: '점검자', verdict: '결과', valid: '유효 기간', risk: '위험도', checklist: '점검표', edition: (n: number) => `${n}판`,
    answered: '답한 항목', of: (answered: number, all: number) => `${all}개 가운데 ${answered}개`, corrections: '보완할 것', centre: '발급', phone: '전화', recorded: '기록한 날', note: '적은 것', signature: '체험처 확인',
    until: (from: string, last: string) => `${from}부터 ${last}까지`, none: '없음', carried: '센터의 옛 점검 기록에서 옮겨 왔습니다. 항목별 답은 없습니다.',
    verdicts: { pass: '적합', conditional: '조건부 적합', fail: '부적합' }, risks: { low: '낮음', medium: '보통', high: '높음' },
    categories: { facility: '시설', programme: '프로그램·담당자', document: '서류' } satisfies Record<ItemCategory, string>,
    columns: ['번호', '살펴본 것', '결과', '적은 것, 보완 기한', '사진'], answers: { fit: '적합', unfit: '보완', 'not-applicable': '해당 없음' }, silent: '보지 않음', due: (day: string) => `${day}까지`, must: ' (필수)', late: '다른 점검자의 참고 답',
  },
  en: {
    certificate: 'Certificate of safety inspection', sheet: 'Safety inspection', says: (venue: string) => `This certifies that facilities, programme and documents of ${venue} were inspected as follows.`,
    about: 'Inspection', venue: 'Venue', address: 'Address', on: 'Inspected on', by: 'Inspector', verdict: 'Result', valid: 'Valid', risk: 'Risk', checklist: 'Checklist', edition: (n: number) => `version ${n}`,
    answered: 'Items answered', of: (answered: number, all: number) => `${answered} of ${all}`, corrections: 'To be put right', centre: 'Issued by', phone: 'Telephone', recorded: 'Recorded on', note: 'Note', signature: 'Seen by the host',
    until: (from: string, last: string) => `${from} to ${last}`, none: 'nothing', carried: 'Taken over from the centre’s earlier records; there are no answers by item.',
    verdicts: { pass: 'pass', conditional: 'conditional pass', fail: 'fail' }, risks: { low: 'low', medium: 'medium', high: 'high' },
    categories: { facility: 'Facility', programme: 'Programme and people', document: 'Documents' } satisfies Record<ItemCategory, string>,
    columns: ['No.', 'What was looked at', 'Result', 'Note, due', 'Photos'], answers: { fit: 'fit', unfit: 'to fix', 'not-applicable': 'n/a' }, silent: 'not looked at', due: (day: string) => `by ${day}`, must: ' (critical)', late: 'Notes of another inspector',
  },
} as const;

const said = (day: Day, lang: Lang) => (lang === 'ko' ? dayAndYearInWords(day) : `${dayInWords(day, lang)} ${day.slice(0, 4)}`);
const HASH_SHOWN = 12;

/** One page for the wall: that it was inspected, when, by whom, and until when it holds. */
export function certificatePaper(sheet: InspectionSheet, { lang, centreName, centrePhone }: Head): PaperDraft {
  const words = WORDS[lang];
  const unfit = sheet.items.filter(({ answer }) => answer === 'unfit');
  return {
    lang, title: words.certificate, issuer: centreName, asOf: sheet.inspectedOn,
    parts: [
      { kind: 'text', text: words.says(sheet.venueName) },
      {
        kind: 'facts', heading: words.about, facts: [
          [words.venue, sheet.venueName], [words.address, sheet.venueAddress], [words.on, said(sheet.inspectedOn, lang)], [words.by, sheet.inspectorName], [words.verdict, words.verdicts[sheet.verdict]],
          [words.valid, sheet.validFrom && sheet.validUntil ? words.until(said(sheet.validFrom, lang), said(sheet.validUntil, lang)) : null],
          [words.corrections, unfit.length === 0 ? words.none : unfit.map(({ code, note, correctionDueOn }) => [code, note ?? '', correctionDueOn ? words.due(said(correctionDueOn, lang)) : ''].filter(Boolean).join(' ')).join(' / ')],
          [words.centre, centreName], [words.phone, centrePhone],
        ],
      },
    ],
  };
}

/** Every item as it was answered. Photos are named by the beginning of their SHA-256, so that a picture can be held against the record. */
export function sheetPaper(sheet: InspectionSheet, { lang, centreName, recordedOn }: Head & { readonly recordedOn: Day }): PaperDraft {
  const words = WORDS[lang];
  const answered = sheet.items.filter(({ answer }) => answer !== null).length;
  return {
    lang, title: `${words.sheet} – ${sheet.venueName}`, issuer: centreName, asOf: recordedOn,
    parts: [
      {
        kind: 'facts', heading: words.about, facts: [
          [words.venue, sheet.venueName], [words.address, sheet.venueAddress], [words.on, said(sheet.inspectedOn, lang)], [words.by, sheet.inspectorName], [words.verdict, words.verdicts[sheet.verdict]],
          [words.valid, sheet.validFrom && sheet.validUntil ? words.until(said(sheet.validFrom, lang), said(sheet.validUntil, lang)) : words.none],
          ...(sheet.riskBand && sheet.checklistNumber !== null ? [[words.risk, words.risks[sheet.riskBand]], [words.checklist, words.edition(sheet.checklistNumber)], [words.answered, words.of(answered, sheet.items.length)]] as const : []),
          [words.recorded, said(recordedOn, lang)], [words.signature, sheet.signature?.name ?? words.none], [words.note, sheet.note ?? words.none],
          ...(sheet.lateAnswers > 0 ? [[words.late, String(sheet.lateAnswers)]] as const : []),
        ],
      },
      ...(sheet.items.length === 0 ? [{ kind: 'text', text: words.carried } as const] : ITEM_CATEGORIES.map((category) => tableOf(sheet, category, lang))),
    ],
  };
}

function tableOf(sheet: InspectionSheet, category: ItemCategory, lang: Lang): TablePart {
  const words = WORDS[lang];
  const widths = [1, 6, 1.5, 3.5, 2.5];
  return {
    kind: 'table', heading: words.categories[category], columns: words.columns.map((title, index) => ({ title, width: widths[index] ?? 1 })), empty: words.none,
    rows: sheet.items.filter((item) => item.category === category).map(({ code, textKo, textEn, critical, answer, note, correctionDueOn, photos }) => [
      code, `${lang === 'ko' ? textKo : textEn}${critical ? words.must : ''}`, answer ? words.answers[answer] : words.silent,
      [note, correctionDueOn ? words.due(said(correctionDueOn, lang)) : null].filter(Boolean).join(', '), photos.map(({ sha256 }) => sha256.slice(0, HASH_SHOWN)).join(' '),
    ]),
  };
}

import { dayAndYearInWords, hoursInWords } from '#kernel';
import type { Fact, PaperDraft } from '#papers';
import type { ContactFacts, Done, EscortFacts, SafetyFacts } from './safety-facts.js';

const VERDICTS = { pass: '적합', conditional: '조건부', fail: '부적합' } as const;
const ESCORTS = { parent: '학부모', teacher: '교사', volunteer: '자원봉사자' } as const;
const CONTACTS: Readonly<Record<ContactFacts['who'], string>> = { teacher: '인솔 교사', school: '학교', host: '체험처', centre: '센터' };
const TRAVELS = { 'on-foot': '걸어서', 'public-transport': '대중교통', 'school-bus': '학교 버스', 'centre-pool': '센터 차량' } as const;

/** The safety of one visit on paper: what is on record, and what is not. */
export function safetyPaper(facts: SafetyFacts, asOf: Date): PaperDraft {
  const { visit, headcount, inspection, insurance, mentor, centre } = facts;
  return {
    lang: 'ko', title: `안전서류 – ${visit.schoolName} → ${visit.venueName}`, issuer: centre.name, asOf,
    parts: [
      { kind: 'text', text: '위 시각에 센터에 기록된 그대로입니다. 기록이 없는 것은 ‘기록 없음’으로 적었습니다.' },
      { kind: 'facts', heading: '1. 방문', facts: [
        ['학교', `${visit.schoolName} ${visit.grade}학년${visit.classLabel === null ? '' : ` ${visit.classLabel}`}`], ['날짜와 시간', `${dayAndYearInWords(visit.heldOn)} ${hoursInWords(visit.band)}`],
        ['체험처', visit.venueName], ['주소', visit.venueAddress], ['예정 인원', `${headcount.planned}명`], ['온 인원', headcount.arrived === null ? null : `${headcount.arrived}명`],
      ] },
      { kind: 'facts', heading: '2. 안전점검', facts: inspection ? [
        ['판정', VERDICTS[inspection.verdict]], ['점검한 날', dayAndYearInWords(inspection.inspectedOn)], ['적합 기간', `${dayAndYearInWords(inspection.validFrom)} – ${dayAndYearInWords(inspection.validUntil)}`],
        ['점검한 사람', inspection.inspectorName], ['점검표 판', inspection.templateVersion],
      ] : [['방문한 날의 점검', null]] },
      { kind: 'facts', heading: '3. 체험처', facts: [
        ['배상책임보험', insurance && `${insurance.insurer}, ${dayAndYearInWords(insurance.until)}까지`], ['멘토', mentor.name], ['멘토 교육', mentor.trainedOn && dayAndYearInWords(mentor.trainedOn)],
      ] },
      { kind: 'table', heading: `4. 인솔 (필요 ${facts.escortsNeeded}명, 학교 ${facts.schoolEscorts}명, 센터 ${facts.escorts.length}명)`, empty: '센터가 정한 인솔자가 없습니다.',
        columns: [{ title: '이름', width: 2 }, { title: '구분', width: 1.5 }, { title: '전화', width: 2.2 }, { title: '교육', width: 3.5 }, { title: '범죄경력조회 확인일', width: 2.6 }], rows: facts.escorts.map(escortRow) },
      { kind: 'facts', heading: '5. 사전교육', facts: [['사전교육', done(facts.priorEducation)], ['안전교육', done(facts.safetyEducation)]] },
      { kind: 'facts', heading: '6. 이동', facts: [['방법', facts.travel && TRAVELS[facts.travel]], ...facts.legs.map(({ name, riders, departsAt, phone }): Fact => [name, [`${riders}명`, departsAt && `${departsAt} 출발`, phone].filter(Boolean).join(', ')])] },
      { kind: 'table', heading: '7. 비상 연락 (위에서부터 차례로)', empty: '기록된 연락처가 없습니다.', columns: [{ title: '누구', width: 1.5 }, { title: '이름', width: 3 }, { title: '전화', width: 3 }],
        rows: [['응급', '119 구급·소방, 112 경찰', '119 / 112'], ...facts.contacts.map(({ who, name, phone }) => [CONTACTS[who], name, phone])] },
    ],
  };
}

const done = (education: Done | null): string | null => education && `${dayAndYearInWords(education.on)}, ${education.by}`;

const escortRow = ({ name, kind, phone, training, checkedOn }: EscortFacts): (string | null)[] =>
  [name, ESCORTS[kind], phone, training && `${training.course} (${training.heldOn})`, checkedOn];

import { dayAndYearInWords, type Day, dayInWords } from '#kernel';
import type { PaperDraft } from '#papers';
import type { HostedHalfDay } from './volunteer-hours.js';

export interface ThanksFacts {
  readonly host: { readonly name: string; readonly contactName: string | null; readonly halfDays: readonly HostedHalfDay[]; readonly students: number; readonly hours: number };
  /** School year, by its first year. */
  readonly year: number;
  readonly centreName: string;
  readonly today: Day;
}

const BANDS = { am: '오전', pm: '오후' } as const;
const hoursText = (hours: number): string => `${hours}시간`;

/** One page of thanks for a school year. */
export function thanksPaper({ host, year, centreName, today }: ThanksFacts): PaperDraft {
  return {
    lang: 'ko', title: '감사장', issuer: centreName, asOf: today,
    parts: [
      { kind: 'facts', heading: host.name, facts: [
        ...(host.contactName === null ? [] : [['일터멘토', host.contactName] as const]), ['학년도', `${year}학년도`], ['함께한 날', `${host.halfDays.length}회, 모두 ${hoursText(host.hours)}`], ['만난 학생', `${host.students}명`],
      ] },
      { kind: 'text', text: `귀 일터는 ${year}학년도에 ${host.halfDays.length}회에 걸쳐 학생 ${host.students}명에게 일터를 열고, 일하는 하루를 보여 주셨습니다. 학생들이 자신의 길을 찾는 데 내어 주신 시간과 마음에 깊이 감사드립니다.` },
      { kind: 'text', text: `${dayAndYearInWords(today)}` },
      { kind: 'text', text: centreName },
    ],
  };
}

/** Every half-day with its hours, as a volunteer register asks for them. */
export function hoursPaper({ host, year, centreName, today }: ThanksFacts): PaperDraft {
  return {
    lang: 'ko', title: `자원봉사 시간 확인서 – ${host.name}`, issuer: centreName, asOf: today,
    parts: [
      { kind: 'facts', heading: `${year}학년도`, facts: [['체험처', host.name], ['일터멘토', host.contactName], ['횟수', `${host.halfDays.length}회`], ['시간', hoursText(host.hours)], ['학생', `${host.students}명`]] },
      { kind: 'table', heading: '이루어진 방문', empty: '이루어진 방문이 없습니다.',
        columns: [{ title: '날짜', width: 3 }, { title: '때', width: 1 }, { title: '학교', width: 3 }, { title: '프로그램', width: 4 }, { title: '학생', width: 1.2 }, { title: '시간', width: 1.4 }],
        rows: host.halfDays.map(({ heldOn, band, schools, programmeTitle, students, hours }) => [dayInWords(heldOn), BANDS[band], schools.join(', '), programmeTitle ?? '–', `${students}명`, hoursText(hours)]) },
      { kind: 'text', text: '시간은 방문 당일 기록된 도착과 출발로, 기록이 없으면 프로그램 시간으로 세었습니다. 같은 때에 여러 모둠을 받은 시간은 한 번만 세었습니다.' },
    ],
  };
}

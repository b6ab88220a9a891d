import { addDays, dayInSeoul, daysApart, isDay } from '#kernel';
import { type FieldFault, faultsInWords } from './field-fault.js';
import { GOAL_RULES, goalSentence, type RunGoalName } from './run-goals.js';
import { NotReleasedYet, SeasonDatesRefused } from './scheduling.errors.js';
import type { Season, SeasonTerms } from './season.js';
import { momentInWords } from './moment-in-words.js';

/** A semester with its edges; a whole school year is two seasons. */
const LONGEST_SEASON_DAYS = 200;

/** Every fault of a season at once, each with a pointer to its field. The database holds the same rules. */
export function seasonFaults(terms: SeasonTerms): FieldFault[] {
  const { title, firstDay, lastDay, minGroup, maxGroup } = terms;
  const faults: FieldFault[] = [];
  const fault = (field: string, detail: string): void => void faults.push({ pointer: `#/${field}`, detail });
  if (title.trim() === '') fault('title', '이름을 적어 주세요.');
  if (!isDay(firstDay) || !isDay(lastDay) || lastDay < firstDay) fault('lastDay', `마지막 날 ${lastDay}이(가) 첫날 ${firstDay}보다 앞입니다.`);
  else if (daysApart(firstDay, lastDay) > LONGEST_SEASON_DAYS) fault('lastDay', `기간은 ${firstDay}부터 ${LONGEST_SEASON_DAYS}일 안에 끝나야 합니다.`);
  faults.push(...momentFaults(terms));
  if (minGroup !== null && maxGroup !== null && maxGroup < minGroup) fault('maxGroup', `모둠 최대 인원 ${maxGroup}명이 최소 인원 ${minGroup}명보다 적습니다.`);
  for (const [goal, target] of Object.entries(terms.goals) as [RunGoalName, number][]) {
    const rule = GOAL_RULES[goal];
    if (target < rule.least || target > rule.most) fault(`goals/${goal}`, goalSentence(goal));
  }
  return faults;
}

function momentFaults({ opensAt, wishesDueAt, releaseAt, leadDays, firstDay }: SeasonTerms): FieldFault[] {
  const faults: FieldFault[] = [];
  if (opensAt && opensAt >= wishesDueAt) faults.push({ pointer: '#/opensAt', detail: `희망을 받기 시작하는 때는 마감(${momentInWords(wishesDueAt)})보다 앞이어야 합니다.` });
  if (releaseAt && releaseAt < wishesDueAt) faults.push({ pointer: '#/releaseAt', detail: `공개는 희망 마감(${momentInWords(wishesDueAt)})보다 앞설 수 없습니다.` });
  const soonest = (moment: Date): string => addDays(dayInSeoul(moment), leadDays);
  const before = leadDays === 1 ? '전날' : `${leadDays}일 전`;
  if (soonest(wishesDueAt) > firstDay) faults.push({ pointer: '#/wishesDueAt', detail: `희망 마감은 첫날 ${firstDay}의 ${before}까지여야 합니다.` });
  if (releaseAt && releaseAt >= wishesDueAt && soonest(releaseAt) > firstDay) faults.push({ pointer: '#/releaseAt', detail: `공개는 첫날 ${firstDay}의 ${before}까지여야 합니다.` });
  return faults;
}

export function assertSeasonHolds(terms: SeasonTerms): void {
  const faults = seasonFaults(terms);
  if (faults.length > 0) throw new SeasonDatesRefused(faultsInWords(faults), { errors: faults });
}

/** All schools hear at once: a plan waits for the release the centre announced, or for a director who moves it. */
export function assertReleased({ id, title, releaseAt }: Pick<Season, 'id' | 'title' | 'releaseAt'>, now: Date): void {
  if (releaseAt === null || now >= releaseAt) return;
  throw new NotReleasedYet(`'${title}'은(는) ${momentInWords(releaseAt)}에 모든 학교에 함께 공개하기로 했습니다. 그 전에 공개하려면 공개 날짜를 바꿔 주세요.`, {
    seasonId: id, releaseAt: releaseAt.toISOString(),
  });
}

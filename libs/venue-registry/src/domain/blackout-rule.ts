import { type Day, dayInWords, daysApart } from '#kernel';
import { BlackoutRefused } from './venue-registry.errors.js';

/** First and last day included. */
export interface Blackout { readonly id: string; readonly firstDay: Day; readonly lastDay: Day; readonly reason: string }
export type BlackoutDraft = Omit<Blackout, 'id'>;

const LONGEST_DAYS = 366;
const LONGEST_REASON = 200;

export const blackoutOn = (day: Day, blackouts: readonly Blackout[]): Blackout | undefined => blackouts.find(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay);

/** From today on, in order, at most a year, with a reason. */
export function assertBlackout({ firstDay, lastDay, reason }: BlackoutDraft, today: Day): void {
  if (lastDay < firstDay) throw refused('lastDay', '끝나는 날이 시작하는 날보다 빠릅니다. 두 날을 확인해 주세요.');
  if (firstDay < today) throw refused('firstDay', '지난 날은 쉬는 날로 정할 수 없습니다. 오늘부터 골라 주세요.');
  if (daysApart(firstDay, lastDay) > LONGEST_DAYS) throw refused('lastDay', '쉬는 날은 한 번에 1년까지 정할 수 있습니다.');
  if (reason.trim() === '' || reason.length > LONGEST_REASON) throw refused('reason', '쉬는 이유를 한 줄로 적어 주세요.');
}

export const blackoutInWords = ({ firstDay, lastDay, reason }: BlackoutDraft): string =>
  `${dayInWords(firstDay)}${lastDay === firstDay ? '' : `–${dayInWords(lastDay)}`} ${reason}`;

const refused = (field: string, detail: string) => new BlackoutRefused(detail, { errors: [{ pointer: `#/${field}`, detail }] });

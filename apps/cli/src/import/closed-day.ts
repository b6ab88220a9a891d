import { weekdayOf } from '#kernel';
import type { FaultCode } from '#table-files';

/** Why nobody visits on a day, whoever they are. */
export function closedDay(day: string, holidayNames: Map<string, string>): { code: FaultCode; because: string } | undefined {
  const holiday = holidayNames.get(day);
  if (holiday !== undefined) return { code: 'on-holiday', because: `공휴일(${holiday})이라` };
  return weekdayOf(day) > 5 ? { code: 'on-weekend', because: '주말이라' } : undefined;
}

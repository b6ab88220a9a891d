import { type Choices, choices } from '#table-files';
import type { CalendarEventKind } from '../domain/calendar-event.js';

/** What people write for the kind of an event. */
export const EVENT_KIND_CHOICES: Choices<CalendarEventKind> = choices({
  exam: ['시험', '고사'], vacation: ['방학'], closure: ['휴업', '휴업일', '재량휴업'], holiday: ['공휴일'], 'school-event': ['학교행사', '행사'],
  'career-day': ['진로체험', '진로체험일'], ordinary: ['일반', '정상수업', '수업'],
});

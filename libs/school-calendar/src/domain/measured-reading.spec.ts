import { addDays } from '#kernel';
import { CALENDAR_EVENT_KINDS, type CalendarEventKind } from './calendar-event.js';
import type { ReadEvent } from './raw-event.js';
import { schoolCalendar } from './school-calendar.js';
import { type LabelledEvent, labelledEvents } from './testing/labelled-events.js';
import { timetableWeekday } from './timetable-weekday.js';

const MONDAY = '2026-04-06';

/** The entry among its neighbours, read as an import would read them. */
function read({ name, days, beside }: LabelledEvent): ReadEvent {
  const lines = [name, ...beside].map((text) => ({ schoolCode: 'S', name: text, startsOn: MONDAY, endsOn: addDays(MONDAY, days - 1) }));
  const found = schoolCalendar('S', lines).find((event) => event.name === name);
  if (!found) throw new Error(`'${name}' was lost while reading`);
  return found;
}

interface Score { labelled: number; read: number; right: number }

function scores(events: LabelledEvent[]): Record<CalendarEventKind, Score> {
  const all = Object.fromEntries(CALENDAR_EVENT_KINDS.map((kind) => [kind, { labelled: 0, read: 0, right: 0 }])) as Record<CalendarEventKind, Score>;
  for (const event of events) {
    const { kind } = read(event);
    all[event.kind].labelled++;
    all[kind].read++;
    if (kind === event.kind) all[kind].right++;
  }
  return all;
}

const precision = ({ right, read: said }: Score): number => (said === 0 ? 1 : right / said);
const recall = ({ right, labelled }: Score): number => (labelled === 0 ? 1 : right / labelled);
const readsGrades = (event: LabelledEvent): boolean => read(event).grades.join() === event.grades.join();

describe.each([['labelled-events', 200], ['held-out-events', 64]] as const)('%s of 19 real calendars', (batch, size) => {
  const events = labelledEvents(batch);
  it('has them all', () => expect(events).toHaveLength(size));

  it.each(['exam', 'vacation', 'closure'] as const)('finds %s, and nothing else under that name', (kind) => {
    const score = scores(events)[kind];
    expect(score.labelled).toBeGreaterThan(0);
    expect(precision(score)).toBeGreaterThanOrEqual(0.97);
    expect(recall(score)).toBeGreaterThanOrEqual(0.97);
  });

  it('reads every kind and the grades well enough to propose them', () => {
    expect(events.filter((event) => read(event).kind === event.kind).length / events.length).toBeGreaterThanOrEqual(0.95);
    expect(events.filter(readsGrades).length / events.length).toBeGreaterThanOrEqual(0.95);
  });

  it('knows every day taught by another weekday', () => {
    for (const { name, timetableWeekday: weekday } of events) expect([name, timetableWeekday(name)]).toEqual([name, weekday]);
  });
});

if (process.env['SHOW_READING'] !== undefined) {
  it.each(['labelled-events', 'held-out-events'] as const)('shows how %s are read', (batch) => {
    const events = labelledEvents(batch);
    const table = Object.entries(scores(events)).map(([kind, score]) => ({ kind, ...score, precision: precision(score), recall: recall(score) }));
    const wrong = events.filter((event) => read(event).kind !== event.kind || !readsGrades(event)).map((event) => ({ name: event.name, kind: event.kind, read: read(event).kind, grades: event.grades.join(), readGrades: read(event).grades.join() }));
    console.table(table);
    console.table(wrong);
  });
}

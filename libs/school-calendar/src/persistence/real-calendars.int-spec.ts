import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Test, type TestingModule } from '@nestjs/testing';
import { DatabaseModule } from '#database';
import { CentreRegister, SchoolRegister } from '#identity-access';
import { addDays, Clock, daysOfSchoolYear } from '#kernel';
import { acquireTestDatabase, FakeClock, type TestDatabase } from '#testing';
import { CalendarDesk, type IntakeResult } from '../application/calendar-desk.service.js';
import type { CalendarWord } from '../domain/calendar-event.js';
import { schoolCalendar } from '../domain/school-calendar.js';
import { SchoolCalendarModule } from '../school-calendar.module.js';

const FILE = path.resolve('../shared/data/calendars-kr/wooameal_seoul_ay2026.json');
const YEAR = daysOfSchoolYear(2026);

interface Calendar { schoolCode: string; schoolName: string; events: { start: string; end: string; name: string }[] }

/** Needs the collected calendars of real schools beside the repository; they are not part of it. */
(existsSync(FILE) ? describe : describe.skip)('real calendars of a year', () => {
  let database: TestDatabase;
  let rooms: TestingModule;
  let schools: { id: string; words: CalendarWord[] }[];

  beforeAll(async () => {
    database = await acquireTestDatabase();
    rooms = await Test.createTestingModule({ imports: [DatabaseModule.forRoot(database.url), SchoolCalendarModule] })
      .overrideProvider(Clock).useValue(new FakeClock('2026-03-02')).compile();
    const calendars = JSON.parse(readFileSync(FILE, 'utf8')) as Calendar[];
    const centreId = await rooms.get(CentreRegister).found({ name: '모든 달력 진로센터', districtName: '달력구', isSample: false });
    const ids = await rooms.get(SchoolRegister).importSchools(centreId, calendars.map(({ schoolCode, schoolName }) => ({
      code: schoolCode, name: schoolName, level: 'middle' as const, district: '서울', latitude: 37.5, longitude: 127, gradeHeadcounts: [60, 60, 60],
    })));
    schools = calendars.map(({ schoolCode, events }) => ({
      id: ids.get(schoolCode)!,
      words: schoolCalendar(schoolCode, events.map(({ start, end, name }) => ({ schoolCode, name, startsOn: start, endsOn: end })))
        .filter(({ startsOn }) => startsOn >= YEAR.firstDay && startsOn <= YEAR.lastDay)
        .map(({ name, kind, startsOn, endsOn, grades }) => ({ name, kind, firstDay: startsOn, lastDay: endsOn, grades: grades.filter((grade) => grade <= 3) })),
    }));
  }, 60_000);
  afterAll(async () => {
    await rooms.close();
    await database.drop();
  });

  async function takeInAll(change: (word: CalendarWord) => CalendarWord | [] = (word) => word): Promise<Omit<IntakeResult, 'items'>> {
    const total = { added: 0, moved: 0, unchanged: 0, gone: 0, differing: 0 };
    for (const { id, words } of schools) {
      const result = await rooms.get(CalendarDesk).takeIn(id, { source: 'neis', ...YEAR, events: words.flatMap(change), dryRun: false });
      for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += result[key];
    }
    return total;
  }

  const byAWeek = (word: CalendarWord): CalendarWord => (word.kind === 'exam' ? { ...word, firstDay: addDays(word.firstDay, 7), lastDay: addDays(word.lastDay, 7) } : word);

  it('come in once, however often they are told, and an exam moved by a week is the same exam', async () => {
    const first = await takeInAll();
    const exams = new Set(schools.flatMap(({ id, words }) => words.filter(({ kind }) => kind === 'exam').map(({ name, firstDay, lastDay, grades }) => `${id} ${name} ${firstDay} ${lastDay} ${grades.join()}`))).size;
    const again = await takeInAll();
    const moved = await takeInAll(byAWeek);
    console.info('real calendars:', { schools: schools.length, exams, first, again, moved });
    expect(first).toMatchObject({ moved: 0, gone: 0, differing: 0 });
    expect(again).toEqual({ added: 0, moved: 0, unchanged: first.added + first.unchanged, gone: 0, differing: 0 });
    expect(moved).toMatchObject({ added: 0, gone: 0 });
    expect(moved.moved).toBe(exams);
  }, 120_000);
});

import { FileRefusal } from '#table-files';
import { type IcsCalendar, readIcs } from './ics-events.js';

const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const calendar = (...lines: string[]): Uint8Array => utf8(['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR', ''].join('\r\n'));
const event = (...lines: string[]): string[] => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
const one = (...lines: string[]): Uint8Array => calendar(...event('SUMMARY:중간고사', ...lines));
const days = (bytes: Uint8Array, window?: { first: string; last: string }): string[] => readIcs(bytes, window).events.map(({ startsOn, endsOn }) => (startsOn === endsOn ? startsOn : `${startsOn}..${endsOn}`));
const refusal = (bytes: Uint8Array): FileRefusal => {
  try {
    readIcs(bytes);
  } catch (error) {
    if (error instanceof FileRefusal) return error;
  }
  throw new Error('was read');
};
const YEAR = { first: '2026-03-01', last: '2027-02-28' };
/** Generous for a busy machine; a runaway rule takes minutes. */
const SOON_MS = 5_000;

function soon<T>(work: () => T): T {
  const startedAt = performance.now();
  const result = work();
  expect(performance.now() - startedAt).toBeLessThan(SOON_MS);
  return result;
}

describe('days of an event', () => {
  it.each<[string, string[], string[]]>([
    ['DTEND of whole days is exclusive', ['DTSTART;VALUE=DATE:20260429', 'DTEND;VALUE=DATE:20260501'], ['2026-04-29..2026-04-30']],
    ['DTEND on the first day is that day', ['DTSTART;VALUE=DATE:20260429', 'DTEND;VALUE=DATE:20260429'], ['2026-04-29']],
    ['no DTEND is one day', ['DTSTART;VALUE=DATE:20260429'], ['2026-04-29']],
    ['DURATION of days', ['DTSTART;VALUE=DATE:20260429', 'DURATION:P3D'], ['2026-04-29..2026-05-01']],
    ['DURATION of a week', ['DTSTART;VALUE=DATE:20260429', 'DURATION:P1W'], ['2026-04-29..2026-05-05']],
    ['DURATION of hours', ['DTSTART:20260429T090000', 'DURATION:PT90M'], ['2026-04-29']],
    ['a moment of UTC lies on Seoul’s day', ['DTSTART:20260428T160000Z', 'DTEND:20260428T180000Z'], ['2026-04-29']],
    ['midnight does not touch the next day', ['DTSTART;TZID=Asia/Seoul:20260429T090000', 'DTEND;TZID=Asia/Seoul:20260430T000000'], ['2026-04-29']],
    ['a zone with summer time', ['DTSTART;TZID=America/New_York:20260428T120000'], ['2026-04-29']],
    ['24:00, as some programmes write it', ['DTSTART:20260429T090000', 'DTEND:20260429T240000'], ['2026-04-29']],
    ['RDATE adds days', ['DTSTART;VALUE=DATE:20260429', 'RDATE;VALUE=DATE:20260506,20260513'], ['2026-04-29', '2026-05-06', '2026-05-13']],
  ])('%s', (_, lines, expected) => expect(days(one(...lines))).toEqual(expected));

  it('an end before its start is one day, and is told', () => {
    const read = readIcs(one('DTSTART;VALUE=DATE:20260429', 'DTEND;VALUE=DATE:20260420'));
    expect(read.events).toMatchObject([{ startsOn: '2026-04-29', endsOn: '2026-04-29' }]);
    expect(read.warnings).toMatchObject([{ row: 2 }]);
  });

  it.each(['20260230', '2026', 'tomorrow', '20269999', '18991231', '00000000'])('DTSTART:%s is no day: named with its line', (value) => {
    expect(readIcs(one(`DTSTART;VALUE=DATE:${value}`))).toMatchObject({ events: [], undated: [{ name: '중간고사', row: 4 }] });
  });
});

describe('repeating events', () => {
  it.each<[string, string, string[]]>([
    ['COUNT', 'FREQ=DAILY;COUNT=3', ['2026-04-07', '2026-04-08', '2026-04-09']],
    ['every other week', 'FREQ=WEEKLY;INTERVAL=2;COUNT=3', ['2026-04-07', '2026-04-21', '2026-05-05']],
    ['weekdays until', 'FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20260416T000000Z', ['2026-04-07', '2026-04-09', '2026-04-14', '2026-04-16']],
    ['second Tuesday', 'FREQ=MONTHLY;BYDAY=2TU;COUNT=2', ['2026-04-07', '2026-04-14', '2026-05-12']],
    ['last day of the month', 'FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=2', ['2026-04-07', '2026-04-30', '2026-05-31']],
    ['last weekday by position', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2', ['2026-04-07', '2026-04-30', '2026-05-29']],
    ['yearly in a month', 'FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=5;COUNT=1', ['2026-04-07', '2026-05-05']],
  ])('%s', (_, rule, expected) => expect(days(one('DTSTART;VALUE=DATE:20260407', `RRULE:${rule}`))).toEqual(expected));

  it('EXDATE takes days away, RECURRENCE-ID moves one and cancels another', () => {
    const bytes = calendar(
      ...event('UID:a', 'SUMMARY:동아리', 'DTSTART;TZID=Asia/Seoul:20260407T140000', 'RRULE:FREQ=WEEKLY;COUNT=5', 'EXDATE;TZID=Asia/Seoul:20260414T140000'),
      ...event('UID:a', 'SUMMARY:동아리', 'RECURRENCE-ID;TZID=Asia/Seoul:20260421T140000', 'DTSTART;TZID=Asia/Seoul:20260422T140000'),
      ...event('UID:a', 'SUMMARY:동아리', 'RECURRENCE-ID;TZID=Asia/Seoul:20260428T140000', 'DTSTART;TZID=Asia/Seoul:20260428T140000', 'STATUS:CANCELLED'),
    );
    expect(days(bytes)).toEqual(['2026-04-07', '2026-05-05', '2026-04-22']);
  });

  it('the same UID twice: the higher SEQUENCE wins, without one both stay', () => {
    const twice = (...more: string[]): Uint8Array => calendar(...event('UID:a', 'SUMMARY:시험', 'DTSTART;VALUE=DATE:20260407'), ...event('UID:a', 'SUMMARY:시험', 'DTSTART;VALUE=DATE:20260409', ...more));
    expect(days(twice('SEQUENCE:1'))).toEqual(['2026-04-09']);
    expect(days(twice())).toEqual(['2026-04-07', '2026-04-09']);
  });

  it.each(['FREQ=SECONDLY', 'FREQ=HOURLY;INTERVAL=1', 'FREQ=DAILY;BYHOUR=1,2,3', 'FREQ=YEARLY;BYWEEKNO=20', 'FREQ=WHENEVER', 'FREQ=DAILY;INTERVAL=0', 'FREQ=DAILY;COUNT=-1', 'FREQ=DAILY;UNTIL=soon', 'BYDAY=MO', ''])(
    'RRULE:%s is left at its first day and told', (rule) => {
      const read = soon(() => readIcs(one('DTSTART;VALUE=DATE:20260407', `RRULE:${rule}`), YEAR));
      expect(read.events.map(({ startsOn }) => startsOn)).toEqual(['2026-04-07']);
      expect(read.warnings).toMatchObject([{ row: 5, message: expect.stringContaining('반복 규칙') }]);
    });

  it.each([
    ['without an end', 'FREQ=DAILY', 328], ['a milliard times', 'FREQ=DAILY;COUNT=1000000000', 328], ['a day that never comes', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31', 1],
    ['until the last day there is', 'FREQ=DAILY;UNTIL=21991231', 328], ['an endless interval', 'FREQ=YEARLY;INTERVAL=999999999', 1],
  ])('a bomb %s stays within the year asked for', (_, rule, most) => {
    const read = soon(() => readIcs(one('DTSTART;VALUE=DATE:20260407', `RRULE:${rule}`), YEAR));
    expect(read.events.length).toBe(most);
    expect(read.events.every(({ startsOn }) => startsOn <= YEAR.last)).toBe(true);
  });

  it('a series begun long ago is followed where the year begins', () => {
    expect(days(one('DTSTART;VALUE=DATE:19000101', 'RRULE:FREQ=WEEKLY;INTERVAL=52'), YEAR).filter((day) => day >= YEAR.first)).toEqual(['2026-07-27']);
  });

  it('a thousand bombs in one file are refused with the line', () => {
    const bombs = Array.from({ length: 5_000 }, (_, at) => event(`UID:${at}`, 'SUMMARY:x', 'DTSTART;VALUE=DATE:20260407', 'RRULE:FREQ=DAILY')).flat();
    expect(soon(() => refusal(calendar(...bombs)))).toMatchObject({ code: 'too-many-rows', row: expect.any(Number) });
    const never = Array.from({ length: 5_000 }, (_, at) => event(`UID:${at}`, 'SUMMARY:x', 'DTSTART;VALUE=DATE:20260407', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31;COUNT=9')).flat();
    expect(soon(() => refusal(calendar(...never)))).toMatchObject({ code: 'too-many-rows' });
  });
});

describe('files as they come', () => {
  const read = (bytes: Uint8Array): IcsCalendar => soon(() => readIcs(bytes));
  const exam = 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260429\nSUMMARY:중간고사(2,3학년)\nEND:VEVENT\nEND:VCALENDAR\n';
  const cp949Exam = Buffer.concat([Buffer.from('BEGIN:VCALENDAR\nX-CHARSET:UTF-8\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260429\nSUMMARY;CHARSET=UTF-8:'), Buffer.from([0xc1, 0xdf, 0xb0, 0xa3, 0xb0, 0xed, 0xbb, 0xe7]), Buffer.from('(2,3)\nEND:VEVENT\nEND:VCALENDAR\n')]);
  const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();

  it.each<[string, Uint8Array]>([
    ['UTF-8', utf8(exam)], ['UTF-8 with a mark', utf8(`\uFEFF${exam}`)], ['UTF-16 little end first', Buffer.from(`\uFEFF${exam}`, 'utf16le')], ['UTF-16 big end first', swapped(Buffer.from(`\uFEFF${exam}`, 'utf16le'))],
    ['Windows line ends', utf8(exam.replaceAll('\n', '\r\n'))], ['old Mac line ends', utf8(exam.replaceAll('\n', '\r'))], ['blank lines between', utf8(exam.replaceAll('\n', '\n\n'))],
    ['a line folded inside a word', utf8(exam.replace('중간고사', '중간\n 고사'))], ['small letters', utf8(exam.replace('BEGIN:VEVENT', 'begin:vevent').replace('END:VEVENT', 'end:vevent').replace('SUMMARY', 'summary'))],
    ['escaped commas', utf8(exam.replace('2,3', '2\\,3'))], ['a taken-apart Hangul', utf8(exam.normalize('NFD'))],
  ])('%s', (_, bytes) => expect(read(bytes).events).toMatchObject([{ name: '중간고사(2,3학년)', startsOn: '2026-04-29', row: expect.any(Number) }]));

  it('the Korean code page, though the file says UTF-8', () => expect(read(cp949Exam).events).toMatchObject([{ name: '중간고사(2,3)' }]));

  it('UTF-8 folded in the middle of a letter is put together or refused with a sentence', () => {
    const bytes = Buffer.concat([Buffer.from('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260429\r\nSUMMARY:'), Buffer.from('중').subarray(0, 2), Buffer.from('\r\n '), Buffer.from('중').subarray(2), Buffer.from('간고사\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n')]);
    expect(read(bytes).events).toMatchObject([{ name: '중간고사' }]);
  });

  it('a lost END: what was read stays, with a warning and its line', () => {
    const lost = read(utf8(exam.replace('END:VEVENT\n', `BEGIN:VEVENT\nDTSTART;VALUE=DATE:20260504\nSUMMARY:재량휴업일\nEND:VEVENT\n`)));
    expect(lost.events.map(({ name }) => name)).toEqual(['중간고사(2,3학년)', '재량휴업일']);
    expect(lost.warnings).toMatchObject([{ row: 5, message: expect.stringContaining('END:VEVENT') }]);
    const cut = read(utf8(exam.slice(0, exam.indexOf('학년)'))));
    expect(cut).toMatchObject({ isCut: true, events: [{ name: '중간고사(2,3' }], warnings: [{ message: expect.stringContaining('END:VEVENT') }, { message: expect.stringContaining('END:VCALENDAR') }] });
  });

  it('strange lines are skipped and told; unknown zones are Seoul’s', () => {
    const odd = read(one('DTSTART;TZID=Nowhere/Land:20260429T090000', '이건 줄이 아닙니다', 'X-Y;BROKEN="quote:1', ';:;:'));
    expect(odd.events).toMatchObject([{ startsOn: '2026-04-29' }]);
    expect(odd.warnings.map(({ row }) => row).sort()).toEqual([2, 5, 7]);
  });

  it.each<[string, Uint8Array, string]>([
    ['no calendar', utf8('학사일정'), 'broken-calendar'], ['a spreadsheet', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), 'not-a-text'], ['zeros', new Uint8Array(100), 'not-a-text'],
    ['50 MB', new Uint8Array(50 * 1024 * 1024).fill(65), 'too-large'], ['a million lines', utf8(`BEGIN:VCALENDAR\n${'A:1\n'.repeat(1_000_000)}`), 'too-many-rows'],
    ['neither encoding', Buffer.from([...Buffer.from('BEGIN:VCALENDAR\n'), 0xff, 0x20, 0xff, 0x0a]), 'unknown-encoding'],
  ])('%s is refused with a Korean sentence', (_, bytes, code) => {
    const refused = soon(() => refusal(bytes));
    expect(refused.code).toBe(code);
    expect(refused.message).toMatch(/[가-힣]/);
  });

  it('patterns stay quick on hostile lines', () => {
    for (const nasty of [`SUMMARY;${'A="'.repeat(20_000)}:x`, `SUMMARY;A=${','.repeat(50_000)}`, `RRULE:${'BYDAY=MO;'.repeat(10_000)}`, `EXDATE:${'20260429,'.repeat(10_000)}`, `${'BEGIN:VEVENT\n'.repeat(20_000)}`, `DURATION:${'P'.repeat(50_000)}`, `${'BEGIN:A\n'.repeat(20_000)}`]) {
      read(one('DTSTART;VALUE=DATE:20260429', ...nasty.split('\n')));
    }
  });
});

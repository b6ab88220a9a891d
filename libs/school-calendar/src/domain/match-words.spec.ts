import type { CalendarWord, KnownEntry } from './calendar-event.js';
import { likenessOf, matchWords } from './match-words.js';

const word = (name: string, firstDay: string, more: Partial<CalendarWord> = {}): CalendarWord => ({ name, kind: 'exam', firstDay, lastDay: firstDay, grades: [], ...more });
const entry = (given: CalendarWord): KnownEntry =>
  ({ ...given, id: `${given.name} ${given.firstDay}`, version: 1, source: 'neis', said: given, saidBy: 'neis', heard: given, isDecided: false, isRemoved: false });
const pairsOf = (known: CalendarWord[], words: CalendarWord[]) => {
  const { pairs, unknown, unsaid } = matchWords(known.map(entry), words);
  return { pairs: pairs.map(([{ id }, { name, firstDay }]) => `${id} > ${name} ${firstDay}`), unknown: unknown.map(({ name }) => name), unsaid: unsaid.map(({ name }) => name) };
};

describe('likeness of names', () => {
  it.each<[string, string, boolean]>([
    ['중간고사', '중간 고사', true], ['기말고사(2,3학년)', '기말고사', true], ['1학기 기말고사', '1학기 기말고사 기간', true], ['여름방학식', '하계방학식', false],
    ['중간고사', '기말고사', false], ['1학기 1차 지필평가', '1학기 2차 지필평가', false], ['2027학년도 1학기 중간고사', '중간고사', true], ['여름방학식', '겨울방학식', false], ['', '', true],
  ])('%s and %s: %s', (a, b, isAlike) => {
    expect(likenessOf(a, b) >= 0.6).toBe(isAlike);
  });
});

describe('matching words to entries', () => {
  it('recognises an exam that was moved by a week, and does not take the other exam for it', () => {
    expect(pairsOf([word('중간고사', '2027-04-27'), word('기말고사', '2027-07-01')], [word('중간고사', '2027-05-04'), word('기말고사', '2027-07-01')])).toEqual({
      pairs: ['기말고사 2027-07-01 > 기말고사 2027-07-01', '중간고사 2027-04-27 > 중간고사 2027-05-04'], unknown: [], unsaid: [],
    });
  });

  it('keeps what stayed in its place before it asks what was moved', () => {
    const off = (day: string) => word('재량휴업일', day, { kind: 'closure' });
    expect(pairsOf([off('2027-05-04'), off('2027-06-07')], [off('2027-06-07'), off('2027-06-14')]).pairs).toEqual(['재량휴업일 2027-06-07 > 재량휴업일 2027-06-07', '재량휴업일 2027-05-04 > 재량휴업일 2027-06-14']);
  });

  it('takes an exam of the same days under another name for the same exam, but no event of the school', () => {
    expect(pairsOf([word('중간고사', '2027-04-27')], [word('1학기 1차 지필평가', '2027-04-27')]).unknown).toEqual([]);
    const event = (name: string) => word(name, '2027-05-07', { kind: 'school-event' });
    expect(pairsOf([event('체육대회')], [event('수련회')])).toEqual({ pairs: [], unknown: ['수련회'], unsaid: ['체육대회'] });
  });

  it('does not follow an event over half a year, nor from one kind to another', () => {
    expect(pairsOf([word('고사', '2027-04-27')], [word('고사', '2027-10-12')]).unknown).toEqual(['고사']);
    expect(pairsOf([word('진로체험', '2027-04-27', { kind: 'career-day' })], [word('진로체험', '2027-05-04', { kind: 'school-event' })]).unknown).toEqual(['진로체험']);
  });

  it('recognises by what the source said where a person has put the entry elsewhere', () => {
    const said = word('중간고사', '2027-04-27');
    const corrected: KnownEntry = { ...entry(said), firstDay: '2027-05-11', lastDay: '2027-05-13', isDecided: true };
    expect(matchWords([corrected], [word('중간고사', '2027-04-27')]).pairs).toHaveLength(1);
  });

  it('gives an entry one word, and the rest is new', () => {
    expect(pairsOf([word('중간고사', '2027-04-27')], [word('중간고사', '2027-04-27', { grades: [2] }), word('중간고사', '2027-04-27', { grades: [3] })]).unknown).toEqual(['중간고사']);
  });
});

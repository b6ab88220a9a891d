import type { CalendarWord, KnownEntry } from './calendar-event.js';
import { heed, missed } from './heed-rule.js';

const WORD: CalendarWord = { name: '중간고사', kind: 'exam', firstDay: '2027-04-27', lastDay: '2027-04-29', grades: [2, 3] };
const LATER: CalendarWord = { ...WORD, firstDay: '2027-05-04', lastDay: '2027-05-06' };
const known = (more: Partial<KnownEntry> = {}): KnownEntry =>
  ({ ...WORD, id: 'e', version: 1, source: 'neis', said: WORD, saidBy: 'neis', heard: WORD, isDecided: false, isRemoved: false, ...more });

describe('heeding a source', () => {
  it('lets a proposal follow its source', () => {
    expect(heed(known(), LATER, 'neis')).toMatchObject({ verdict: 'moved', change: { word: LATER, said: LATER, heard: LATER } });
    expect(heed(known(), WORD, 'neis')).toEqual({ verdict: 'unchanged' });
  });

  it('lets a sheet overrule a proposal of NEIS, and not NEIS a sheet', () => {
    expect(heed(known(), LATER, 'file')).toMatchObject({ verdict: 'moved', change: { source: 'file' } });
    expect(heed(known({ source: 'file', saidBy: 'file' }), LATER, 'neis')).toEqual({ verdict: 'differing', change: { said: LATER, saidBy: 'neis' } });
  });

  it('leaves a decision alone and keeps what the source says now, once', () => {
    expect(heed(known({ isDecided: true }), LATER, 'neis')).toEqual({ verdict: 'differing', change: { said: LATER, saidBy: 'neis' } });
    expect(heed(known({ isDecided: true, said: LATER }), LATER, 'neis')).toEqual({ verdict: 'unchanged' });
  });

  it('does not bring up again what a person has heard and corrected', () => {
    const corrected = known({ isDecided: true, kind: 'ordinary' });
    expect(heed(corrected, WORD, 'neis')).toEqual({ verdict: 'unchanged' });
    expect(heed(corrected, LATER, 'neis').verdict).toBe('differing');
  });

  it('takes its question back when the source returns to its first word', () => {
    expect(heed(known({ isDecided: true, said: LATER }), WORD, 'neis')).toEqual({ verdict: 'unchanged', change: { said: WORD, saidBy: 'neis', heard: WORD } });
    expect(heed(known({ isDecided: true, said: null }), WORD, 'neis').change).toMatchObject({ said: WORD });
  });

  it('lets no source answer for another', () => {
    expect(heed(known({ isDecided: true, said: LATER }), WORD, 'file')).toEqual({ verdict: 'unchanged' });
  });

  it('never brings back what a person has removed', () => {
    expect(heed(known({ isDecided: true, isRemoved: true }), LATER, 'neis')).toEqual({ verdict: 'unchanged' });
  });
});

describe('an entry that a source no longer lists', () => {
  it('goes when it was a proposal, stays and says so when it was decided', () => {
    expect(missed(known(), 'neis')).toEqual({ verdict: 'gone', isDropped: true });
    expect(missed(known({ isDecided: true }), 'neis')).toEqual({ verdict: 'gone', change: { said: null } });
    expect(missed(known({ isDecided: true, said: null }), 'neis')).toEqual({ verdict: 'unchanged' });
  });

  it('is no business of another source', () => {
    expect(missed(known(), 'file')).toEqual({ verdict: 'unchanged' });
    expect(missed(known({ source: 'manual', said: null, saidBy: null, heard: null, isDecided: true }), 'neis')).toEqual({ verdict: 'unchanged' });
  });
});

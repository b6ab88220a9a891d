import type { RecordRefused } from './pool.errors.js';
import { assertContact, assertLead, assertPaper, assertProgramme, type PaperDraft, type ProgrammeFacts } from './record-rule.js';

const TODAY = '2027-03-10';
const faults = (work: () => void): string[] => { try { work(); } catch (error) { return ((error as RecordRefused).facts['errors'] as { pointer: string }[]).map(({ pointer }) => pointer); } return []; };
const insurance: PaperDraft = { gate: 'insurance', number: 'P-1', party: '보기화재', validFrom: '2027-01-01', validUntil: '2027-12-31', signedOn: null, kind: 'liability' };

describe('what is written down of a venue', () => {
  it('names the place and lies behind us', () => {
    const lead = { name: '보기제과', venueType: 'company', jobField: 'health', district: '구로동', foundBy: 'parent', channel: 'phone' } as const;
    expect(faults(() => assertLead(lead, TODAY))).toEqual([]);
    expect(faults(() => assertLead({ ...lead, name: ' ', district: '', discoveredOn: '2027-03-11' }, TODAY))).toEqual(['#/name', '#/district', '#/discoveredOn']);
    expect(faults(() => assertContact({ kind: 'phone', heldOn: '2027-03-11', people: null, summary: ' ' }, TODAY))).toEqual(['#/heldOn', '#/summary']);
  });

  it('takes no paper that is over, turned round, or valid for ever', () => {
    expect(faults(() => assertPaper(insurance, TODAY))).toEqual([]);
    expect(faults(() => assertPaper({ ...insurance, validUntil: '2027-03-09' }, TODAY))).toEqual(['#/validUntil']);
    expect(faults(() => assertPaper({ ...insurance, validUntil: '2026-12-31' }, TODAY))).toEqual(['#/validUntil']);
    expect(faults(() => assertPaper({ ...insurance, validUntil: '2099-12-31' }, TODAY))).toEqual(['#/validUntil']);
    expect(faults(() => assertPaper({ ...insurance, kind: null, party: ' ', signedOn: '2027-03-11' }, TODAY))).toEqual(['#/party', '#/signedOn', '#/kind']);
  });

  it('says what students do when it rains on a programme outdoors', () => {
    const programme = { leastStudents: 20, mostStudents: 10, outdoors: true, rainAlternative: null, starts: ['10시'] } as unknown as ProgrammeFacts;
    expect(faults(() => assertProgramme(programme))).toEqual(['#/leastStudents', '#/rainAlternative', '#/starts']);
  });
});

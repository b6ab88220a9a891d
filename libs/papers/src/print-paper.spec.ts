import { createHash } from 'node:crypto';
import { extractText, getDocumentProxy } from 'unpdf';
import type { PaperDraft } from './paper.js';
import { printPaper } from './print-paper.js';

const ROWS = Array.from({ length: 90 }, (_, index) => [`4월 ${index + 1}일`, '꿈빛중학교', `${index + 4}명`, index % 7 === 0 ? null : '김보기 010-0000-1234']);
const draft: PaperDraft = {
  lang: 'ko', title: '안전서류', issuer: '고르게 진로직업체험지원센터', asOf: new Date('2027-04-12T01:30:00Z'),
  parts: [
    { kind: 'text', text: '방문 하루의 모든 것.' },
    { kind: 'facts', heading: '체험처', facts: [['점검', '적합'], ['보험', null]] },
    { kind: 'table', heading: '일정', columns: [{ title: '날짜', width: 2 }, { title: '학교', width: 3 }, { title: '인원', width: 1 }, { title: '인솔', width: 3 }], rows: ROWS, empty: '없음' },
    { kind: 'cards', cards: [{ title: '1모둠', facts: [['만나는 곳', '정문 앞']] }, { title: '2모둠', facts: [['만나는 곳', null]] }, { title: '3모둠', facts: [['만나는 곳', '뒷문']] }] },
  ],
};
const read = async (bytes: Uint8Array) => {
  const { totalPages, text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false });
  return { totalPages, pages: text.map((page) => page.replaceAll(/\s+/g, ' ')) };
};
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('a printed paper', () => {
  it('holds its Korean as text, its head on every page of a table, and the number of each page', async () => {
    const { totalPages, pages } = await read(await printPaper(draft));
    expect(totalPages).toBe(3);
    expect(pages[0]).toContain('안전서류 고르게 진로직업체험지원센터 · 2027년 4월 12일(월) 10:30 기준 방문 하루의 모든 것.');
    expect(pages[0]).toContain('점검 적합 보험 기록 없음');
    expect(pages[1]).toContain('날짜 학교 인원 인솔');
    expect(pages.map((page, index) => page.includes(`${index + 1} / 3쪽`))).toEqual([true, true, true]);
    expect(pages[2]).toMatch(/1모둠 .*정문 앞.* 3모둠/);
    for (const [day] of ROWS) expect(pages.join(' ')).toContain(`${day} 꿈빛중학교`);
  });

  it('has the same bytes whenever and however often it is printed, and others for other facts', async () => {
    const first = sha256(await printPaper(draft));
    expect(sha256(await printPaper(draft))).toBe(first);
    expect(sha256(await printPaper({ ...draft, asOf: new Date('2027-04-12T01:31:00Z') }))).not.toBe(first);
    expect(sha256(await printPaper({ ...draft, parts: draft.parts.slice(1) }))).not.toBe(first);
  });

  it('takes whatever people write as letters and nothing else', async () => {
    const hostile = ['<script>alert(1)</script>', ') Tj (/JS) /OpenAction', '줄\r\n바꿈\u0000끝', '\u202e뒤집힘', '漢字 😀 뷁', '긴글 '.repeat(2_000)];
    const { pages } = await read(await printPaper({ ...draft, title: hostile[1]!, parts: [{ kind: 'table', columns: [{ title: hostile[0]!, width: 1 }, { title: '값', width: 1 }], rows: hostile.map((text) => [text, null]), empty: '' }, { kind: 'facts', heading: hostile[0]!, facts: [[hostile[5]!, hostile[5]!]] }] }));
    const text = pages.join(' ');
    for (const part of ['<script>alert(1)</script>', ') Tj (/JS) /OpenAction', '줄 바꿈 끝', '뒤집힘', '□□ □ 뷁']) expect(text).toContain(part);
    expect(text).not.toContain('\u202e');
    expect(pages.length).toBeLessThan(5);
  });

  it('says so when a table has no rows', async () => {
    const { totalPages, pages } = await read(await printPaper({ ...draft, parts: [{ kind: 'table', columns: [{ title: '날짜', width: 1 }], rows: [], empty: '이 기간에는 방문이 없습니다.' }] }));
    expect(totalPages).toBe(1);
    expect(pages[0]).toContain('이 기간에는 방문이 없습니다.');
  });
});

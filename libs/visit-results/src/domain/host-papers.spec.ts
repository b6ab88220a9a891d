import { assertWhole, type HostPapers } from './host-papers.js';

describe('the papers of a host', () => {
  const papers: HostPapers = { insurer: '보기화재 영업배상', insuredUntil: '2028-03-01', mentorName: '이보기', mentorTrainedOn: '2027-03-02', version: 0 };
  it('are whole, or not there', () => {
    expect(() => assertWhole(papers)).not.toThrow();
    expect(() => assertWhole({ ...papers, insurer: null, insuredUntil: null, mentorTrainedOn: null })).not.toThrow();
  });
  it('name what is missing', () => {
    expect(() => assertWhole({ ...papers, insuredUntil: null })).toThrow('보험사와 끝나는 날');
    expect(() => assertWhole({ ...papers, insurer: null })).toThrow('보험사와 끝나는 날');
    expect(() => assertWhole({ ...papers, mentorName: null })).toThrow('멘토 이름');
  });
});

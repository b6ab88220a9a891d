interface Given { readonly itemCode: string; readonly answer: 'fit' | 'unfit'; readonly note?: string; readonly correctionDueOn?: string }

/** What an inspector must answer by the first version of every centre's checklist. */
const CRITICAL = ['F2', 'F3', 'F6', 'F7', 'P1', 'P4'];

/** Answers by a centre's first checklist from which this verdict follows. A conditional one needs the day its correction is due. */
export function answersThatMake(verdict: 'pass' | 'conditional' | 'fail', correctionDueOn?: string): Given[] {
  const fit = [...CRITICAL, 'F9'].map((itemCode): Given => ({ itemCode, answer: 'fit' }));
  if (verdict === 'pass') return fit;
  const [code, note] = verdict === 'fail' ? ['F2', '비상구가 잠겨 있음'] : ['F9', '손 씻는 곳 고장'];
  return fit.map((given) => (given.itemCode === code ? { itemCode: code, answer: 'unfit', note, ...(correctionDueOn !== undefined && { correctionDueOn }) } : given));
}

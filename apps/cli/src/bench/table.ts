import { verdictOf, type Check, type Row, type Verdict } from './goal.js';

const WORDS: Record<Verdict, string> = { met: 'met', missed: 'NOT MET', unmeasured: 'not measured' };
const GAP = '  ';
const COLUMNS = [
  { title: 'goal', width: 4 }, { title: 'verdict', width: 8 }, { title: 'asked', width: 34 }, { title: 'figure', width: 30 },
  { title: 'first come', width: 12 }, { title: 'HiGHS', width: 10 }, { title: 'wall', width: 4 }, { title: 'cpu', width: 4 },
] as const;

/** The goals as plain text of at most 120 columns: a line per goal with its verdict and seconds, and below it a line for everything it asks. */
export function tableOf(rows: readonly Row[]): string {
  const rule = '-'.repeat(COLUMNS.reduce((sum, { width }) => sum + width, GAP.length * (COLUMNS.length - 1)));
  return [...cells(COLUMNS.map(({ title }) => title)), rule, ...rows.flatMap((row) => [...linesOf(row), rule])].join('\n');
}

function linesOf({ id, title, checks, wallSeconds, cpuSeconds }: Row): string[] {
  const [asked, figure] = [COLUMNS[2].width, COLUMNS[3].width], room = asked + GAP.length + figure;
  const [first = '', ...more] = wrapped(title, room), seconds = [wallSeconds, cpuSeconds].map((s) => String(Math.round(s)));
  const head = [id.padEnd(COLUMNS[0].width), verdictLines(verdictOf(checks))[0]!.padEnd(COLUMNS[1].width), first.padEnd(room), ...['', ''].map((_, i) => ' '.repeat(COLUMNS[4 + i]!.width)),
    ...seconds.map((s) => s.padStart(4))].join(GAP);
  const indent = ' '.repeat(COLUMNS[0].width + COLUMNS[1].width + 2 * GAP.length), second = verdictLines(verdictOf(checks))[1];
  return [head, ...more.map((line) => `${indent}${line}`), ...(second === undefined ? [] : [`${' '.repeat(COLUMNS[0].width)}${GAP}${second}`]), ...checks.flatMap(checkLines)];
}

function verdictLines(verdict: Verdict): string[] {
  return wrapped(WORDS[verdict], COLUMNS[1].width);
}

function checkLines({ asked, figure, firstCome = '', highs = '', verdict }: Check): string[] {
  return cells(['', verdict === undefined ? '' : `- ${{ met: 'ok', missed: 'no', unmeasured: '?' }[verdict]}`, asked, figure, firstCome, highs, '', '']);
}

/** One table line, or several where a cell is longer than its column. */
function cells(texts: readonly string[]): string[] {
  const columns = texts.map((text, i) => wrapped(text, COLUMNS[i]!.width)), height = Math.max(...columns.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => columns.map((lines, i) => (lines[line] ?? '').padEnd(COLUMNS[i]!.width)).join(GAP).trimEnd());
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((long) => long.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [''])) {
    if (line !== '' && line.length + 1 + word.length > width) { lines.push(line); line = ''; }
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

import { parseArgs } from 'node:util';
import { type ClosingRuleCoverage, closingRuleCoverage } from '#venue-intake';
import { FaultList, FileRefusal, openTable, readBounded, readTable } from '#table-files';
import { CommandRefused } from '../commands/command-refused.js';

const MOST_SHOWN = 30;

/** `goreuge opening-rules --file <csv|xlsx> [--column 휴관일]`: how much of what a file says about closing days is understood. Stores nothing. */
export async function coverOpeningRules(args: string[]): Promise<number> {
  const { file, column } = options(args);
  process.stdout.write(inWords(closingRuleCoverage(await textsIn(file, column))));
  return 0;
}

function options(args: string[]): { file: string; column: string } {
  try {
    const { values } = parseArgs({ args, options: { file: { type: 'string' }, column: { type: 'string', default: '휴관일' } } });
    if (values.file === undefined) throw new Error('a file');
    return { file: values.file, column: values.column };
  } catch {
    throw new CommandRefused('사용법: opening-rules --file <파일.csv|.xlsx> [--column 휴관일] (usage)');
  }
}

/** The cells of one column, blank ones included. CommandRefused for a file that cannot be read or has no such column. */
export async function textsIn(file: string, column: string): Promise<string[]> {
  try {
    const faults = new FaultList();
    const bytes = await readBounded(file).catch((error: unknown) => {
      throw error instanceof FileRefusal ? error : new CommandRefused(`파일을 읽을 수 없습니다: ${file} (cannot read)`);
    });
    const rows = readTable(await openTable(file, bytes), { text: { title: column, aliases: ['휴관일', '쉬는날', '쉬는 날'], isRequired: true } }, faults, (row) => row.text('text') ?? '');
    const [fault] = faults.all();
    if (fault && rows.length === 0) throw new CommandRefused(fault.message);
    return rows.map(({ value }) => value);
  } catch (error) {
    if (error instanceof FileRefusal) throw new CommandRefused(error.message);
    throw error;
  }
}

export function inWords({ rows, blank, whole, partly, nothing, texts, wholeTexts, notUnderstood }: ClosingRuleCoverage): string {
  const said = rows - blank;
  const share = (part: number) => `${part.toLocaleString('ko-KR')} (${said === 0 ? '-' : ((100 * part) / said).toFixed(1)}%)`;
  return [
    `행 ${rows.toLocaleString('ko-KR')}, 빈칸 ${blank.toLocaleString('ko-KR')}, 서로 다른 표현 ${texts} (rows, blank, different texts)`,
    `모두 읽음 ${share(whole)}, 일부만 읽음 ${share(partly)}, 못 읽음 ${share(nothing)} (wholly, partly, not understood)`,
    `표현으로는 ${wholeTexts}/${texts}를 모두 읽었습니다. 못 읽은 것이 있는 곳은 쉬지 않는 날을 '모름'으로 둡니다. (no day of the rest is taken for open)`,
    ...notUnderstood.slice(0, MOST_SHOWN).map((piece) => `  ${String(piece.rows).padStart(5)}  ${piece.text}`),
    ...(notUnderstood.length > MOST_SHOWN ? [`  ... 그 밖에 ${notUnderstood.length - MOST_SHOWN}가지`] : []), '',
  ].join('\n');
}

import type { ContentLine } from './content-lines.js';

export interface IcsComponent {
  name: string;
  lines: ContentLine[];
  inside: IcsComponent[];
  row: number;
  /** Its END was there. */
  isClosed: boolean;
}

/** Deeper than any calendar is: what lies below is left out. */
const DEEPEST = 8;

/**
 * The tree of BEGIN and END. A missing or crossed END ends what it has to end, and is told; nothing is thrown away
 * that was read before.
 */
export function components(lines: readonly ContentLine[], broken: (row: number, sentence: string) => void): IcsComponent[] {
  const root: IcsComponent = { name: '', lines: [], inside: [], row: 0, isClosed: true };
  const open = [root];
  const top = (): IcsComponent => open.at(-1) ?? root;
  const close = (row: number): void => {
    const left = open.pop();
    if (left && !left.isClosed) broken(row, `${left.row}번째 줄의 ${left.name}이(가) 끝나지 않았습니다(END:${left.name} 없음). 읽은 데까지 살렸습니다.`);
  };
  for (const line of lines) {
    const name = line.value.trim().toUpperCase();
    if (line.name === 'BEGIN') {
      // An event inside an event is one whose END was lost.
      while (name === 'VEVENT' && open.some((each) => each.name === 'VEVENT')) close(line.row);
      if (open.length > DEEPEST) continue;
      const begun: IcsComponent = { name, lines: [], inside: [], row: line.row, isClosed: false };
      top().inside.push(begun);
      open.push(begun);
    } else if (line.name === 'END') {
      if (!open.some((each, depth) => depth > 0 && each.name === name)) {
        broken(line.row, `시작하지 않은 ${name}이(가) 끝납니다.`);
        continue;
      }
      while (top().name !== name) close(line.row);
      top().isClosed = true;
      open.pop();
    } else top().lines.push(line);
  }
  while (open.length > 1) close(lines.at(-1)?.row ?? 0);
  return root.inside;
}

export function allNamed(tree: readonly IcsComponent[], name: string): IcsComponent[] {
  return tree.flatMap((component) => [...(component.name === name ? [component] : []), ...allNamed(component.inside, name)]);
}

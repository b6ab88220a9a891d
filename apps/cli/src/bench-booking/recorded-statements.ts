/** A statement as the server saw it; values as text, the way the driver sends them. */
export interface Statement { readonly sql: string; readonly values: readonly (string | null)[] }

const ENTRY = /^\d{4}-\d\d-\d\d \S+ \S+ \[\d+\] (LOG|DETAIL): {2}/;

/** Reads a server's log written with `log_statement = 'all'`. */
export function statementsIn(log: string): Statement[] {
  const entries: string[] = [];
  for (const line of log.split('\n')) {
    if (ENTRY.test(line)) entries.push(line.replace(ENTRY, '$1 '));
    else if (line.startsWith('\t') && entries.length > 0) entries[entries.length - 1] += `\n${line.slice(1)}`;
  }
  const statements: { sql: string; values: (string | null)[] }[] = [];
  for (const entry of entries) {
    const said = /^LOG (?:statement|execute [^:]+): ([\s\S]*)$/.exec(entry)?.[1], parameters = /^DETAIL (?:p|P)arameters: ([\s\S]*)$/.exec(entry)?.[1];
    if (said !== undefined) statements.push({ sql: said, values: [] });
    else if (parameters !== undefined) statements.at(-1)?.values.push(...valuesIn(parameters));
  }
  return statements;
}

/** `$1 = 'it''s', $2 = NULL` */
function valuesIn(parameters: string): (string | null)[] {
  return [...parameters.matchAll(/\$\d+ = (?:NULL|'((?:[^']|'')*)')(?:, |$)/g)].map(([, text]) => text?.replaceAll(`''`, `'`) ?? null);
}

/** What of a recorded booking is its own, and what takes its place: every text that stands in a statement's values. */
export function retold({ sql, values }: Statement, instead: ReadonlyMap<string, string>): Statement {
  const told = (value: string | null): string | null => {
    if (value === null) return null;
    let text = value;
    for (const [old, replacement] of instead) text = text.replaceAll(old, replacement);
    return text;
  };
  return { sql, values: values.map(told) };
}

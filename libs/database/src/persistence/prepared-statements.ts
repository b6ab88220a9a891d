import type pg from 'pg';

/** A statement written out for a longer list of values is seldom asked again. */
const MOST_VALUES = 20;
/** Each costs the server some ten kilobytes in every connection. */
const MOST_STATEMENTS = 300;

type Query = (text: unknown, values?: unknown, ...rest: unknown[]) => unknown;

/**
 * From now on the connection keeps its statements with values prepared: reading and planning them anew took more of a booking's time than doing them.
 * Beyond the limits they are sent as ever. The server plans again by itself where the values matter much or the schema has changed.
 */
export function keepPrepared(client: pg.ClientBase): void {
  const query = client.query.bind(client) as Query, names = new Map<string, string>();
  const nameOf = (text: string): string | undefined => {
    if (!names.has(text) && names.size < MOST_STATEMENTS) names.set(text, `kept_${names.size}`);
    return names.get(text);
  };
  const prepared: Query = (text, values, ...rest) => {
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 && values.length <= MOST_VALUES ? nameOf(text) : undefined;
    return query(name === undefined ? text : { name, text }, values, ...rest);
  };
  client.query = prepared as pg.ClientBase['query'];
}

import { retold, statementsIn } from './recorded-statements.js';

const LOG = `2027-01-01 10:00:00.000 UTC [42] LOG:  statement: BEGIN
2027-01-01 10:00:00.001 UTC [42] LOG:  execute <unnamed>: SELECT 1
\t FROM t WHERE a = $1 AND b = $2
2027-01-01 10:00:00.001 UTC [42] DETAIL:  Parameters: $1 = 'it''s, $2 = ''so''', $2 = NULL
2027-01-01 10:00:00.002 UTC [42] LOG:  checkpoint starting: time
`;

it('reads statements and their values out of the log of a server', () => {
  expect(statementsIn(LOG)).toEqual([
    { sql: 'BEGIN', values: [] },
    { sql: 'SELECT 1\n FROM t WHERE a = $1 AND b = $2', values: [`it's, $2 = 'so'`, null] },
  ]);
});

it('tells them again about another class', () => {
  expect(retold({ sql: 'x', values: ['{"class":"1반"}', null] }, new Map([['1반', '2반']]))).toEqual({ sql: 'x', values: ['{"class":"2반"}', null] });
});

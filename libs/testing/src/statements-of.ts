import pg from 'pg';

/** How many statements all connections of this process send meanwhile: it tells work done row by row from work done at once, however busy the machine is. */
export async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const queries = pg.Query.prototype, { submit } = queries;
  let sent = 0;
  queries.submit = function (connection) {
    sent++;
    return submit.call(this, connection);
  };
  try {
    await work();
  } finally {
    queries.submit = submit;
  }
  return sent;
}

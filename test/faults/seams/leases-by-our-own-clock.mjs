// Before the app starts: leases are judged and given by this process's clock, which is ten minutes ahead, and not by the database's.
import './clock-ahead.mjs';
import { OutboxRelay } from '../../../dist/libs/database/src/index.js';

const claim = OutboxRelay.prototype.claim;
OutboxRelay.prototype.claim = function claimByOurClock(batch) {
  const { dataSource } = this;
  const ours = { query: (sql, values) => dataSource.query(sql.replaceAll('clock_timestamp()', `timestamptz '${new Date().toISOString()}'`), values) };
  return claim.call(Object.create(this, { dataSource: { value: ours } }), batch);
};

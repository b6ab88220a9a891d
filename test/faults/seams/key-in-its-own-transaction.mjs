// Before the app starts: the answer to a key is kept after the work is committed, as many systems do.
import { IdempotencyKeys } from '../../../dist/libs/database/src/index.js';

IdempotencyKeys.prototype.once = async function once(request, work) {
  const kept = await this.find(request);
  if (kept) {
    const { isSame, ...answer } = kept;
    return isSame ? { kind: 'replayed', answer } : { kind: 'reused' };
  }
  const answer = await work();
  await this.uow.run(() => this.keep(request, answer));
  return { kind: 'done', answer };
};

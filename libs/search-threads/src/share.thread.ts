import { parentPort } from 'node:worker_threads';
import { solveShare } from '#slot-assignment';
import { everySoOften } from './every-so-often.js';
import type { ShareMessage, ShareTask } from './share-pool.js';

const port = parentPort;
if (!port) throw new Error('share.thread runs in a worker thread only.');
const tell = (message: ShareMessage): void => port.postMessage(message);

port.on('message', ({ share, until }: ShareTask) => {
  const isDue = everySoOften();
  const result = solveShare(share, {
    endedBy: () => (Date.now() >= until ? 'deadline' : undefined),
    onProgress: (takeSnapshot) => { if (isDue()) tell({ kind: 'snapshot', snapshot: takeSnapshot() }); },
  });
  tell({ kind: 'result', result });
});

import { setFlagsFromString } from 'node:v8';

/** How much the heap may grow before it is cleaned up again. The runtime would let it grow fourfold, which a metropolis does not need. */
const GROWTH_PERCENT = 30;

/** From here on this process, threads included, keeps its heap small for a little more work cleaning it up. */
export function keepHeapSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`);
}

import { setTimeout as pause } from 'node:timers/promises';

export interface Polling {
  readonly deadlineMs: number;
  readonly everyMs: number;
  /** errors that mean "not yet"; any other error ends the wait */
  readonly retryOn: (error: unknown) => boolean;
  readonly signal?: AbortSignal;
}

/** Tries at least once, then again until it works, the deadline passes, or the error is not one to wait for. */
export async function pollUntil<T>(attempt: () => Promise<T>, { deadlineMs, everyMs, retryOn, signal }: Polling): Promise<T> {
  const deadline = performance.now() + deadlineMs;
  for (;;) {
    signal?.throwIfAborted();
    try {
      return await attempt();
    } catch (error) {
      if (!retryOn(error) || performance.now() >= deadline) throw error;
    }
    await pause(everyMs, undefined, signal ? { signal } : {});
  }
}

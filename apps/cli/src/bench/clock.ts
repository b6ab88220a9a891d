const MICROSECONDS = 1_000_000;

/** Processor seconds of this process so far, helpers of the runtime included. On an idle machine hardly more than wall-clock seconds. */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / MICROSECONDS;
}

/** True once this process has used so many processor seconds more. Other programs on the machine do not shorten it. */
export function cpuDeadline(seconds: number): () => boolean {
  const until = cpuSeconds() + seconds;
  return () => cpuSeconds() >= until;
}

export function stopwatch(): { readonly wall: () => number; readonly cpu: () => number } {
  const wall = performance.now(), cpu = cpuSeconds();
  return { wall: () => (performance.now() - wall) / 1000, cpu: () => cpuSeconds() - cpu };
}

const PROGRESS_EVERY_MS = 200;

/** True at most five times a second: nobody reads faster, and a snapshot costs as much as some hundred moves. */
export function everySoOften(now: () => number = () => performance.now()): () => boolean {
  let next = -Infinity;
  return () => {
    if (now() < next) return false;
    next = now() + PROGRESS_EVERY_MS;
    return true;
  };
}

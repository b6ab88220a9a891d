const MOST_TRIES = 3;
const USUAL_WAIT_SECONDS = 1;

type Fetch = (request: Request) => Promise<Response>;

const pause = (seconds: number) => new Promise<void>((resolve) => { setTimeout(resolve, seconds * 1_000); });

/** Refused for now only: still running, or too busy. The server says when to come back. */
const waitOf = ({ status, headers }: Response): number | undefined => {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return (status === 409 || status === 503) && Number.isFinite(seconds) ? seconds : undefined;
};

/** Sends a request that carries a key again, with the same key, while its answer is lost or put off: it is done once all the same. Others are sent once. */
export function persistently(send: Fetch = (request) => fetch(request), wait: (seconds: number) => Promise<void> = pause): Fetch {
  return async (request) => {
    if (!request.headers.has('idempotency-key')) return send(request);
    for (let tries = 1; ; tries++) {
      const answer = await send(request.clone()).catch((error: unknown) => { if (tries === MOST_TRIES) throw error; });
      const seconds = answer ? waitOf(answer) : USUAL_WAIT_SECONDS;
      if (answer && (seconds === undefined || tries === MOST_TRIES)) return answer;
      await wait(seconds ?? USUAL_WAIT_SECONDS);
    }
  };
}

import { queryOptions, useQuery } from '@tanstack/react-query';
import { isProblem } from '../api/problem.js';
import { session as requests } from '../api/requests.js';

/** null: nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => requests.current().catch((error: unknown) => {
    if (isProblem(error, 401)) return null;
    throw error;
  }),
  staleTime: Infinity,
});

export const useSession = () => useQuery({ ...sessionQuery, enabled: false }).data ?? null;

/** Only a path of our own may follow a sign-in; anything else would let a link lead people astray. */
export const ownPath = (to: string | undefined): string => (to && /^\/(?![/\\])/.test(to) ? to : '/');

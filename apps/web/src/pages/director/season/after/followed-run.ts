import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { centre } from '../../../../api/requests.js';
import type { Run } from '../../../../api/types.js';
import { isGoing } from '../outcome.js';

const POLL_MS = 1000;

/** Starts a run of its own kind and follows it to its end. */
export function useFollowedRun<T>(start: (of: T) => Promise<Run>, first: string | null = null) {
  const queries = useQueryClient();
  const [id, setId] = useState(first);
  const starting = useMutation({
    mutationFn: start,
    onMutate: () => setId(null),
    onSuccess: (run) => { queries.setQueryData(['run', run.id], run); setId(run.id); },
  });
  const run = useQuery({
    queryKey: ['run', id], queryFn: () => centre.run(id ?? ''), enabled: id !== null,
    refetchInterval: ({ state }) => (state.data && isGoing(state.data) ? POLL_MS : false),
  });
  const data = id === null ? undefined : run.data;
  return { starting, run: data, lost: id !== null && run.isError ? run.error : null, going: starting.isPending || (data !== undefined && isGoing(data)), forget: () => setId(null) };
}

import { useState } from 'react';
import type { Change } from '../../../../api/types.js';
import { describe, type Happened, isMissing, isNoted, type Missing, type NotedChange, nothingYet } from './changes.js';

/** Changes put together one by one: those added, and the one being described. */
export function useDescribedChange(kind: Happened['kind'], week: string | undefined, noted: readonly NotedChange[], onNoted: (to: readonly NotedChange[]) => void) {
  const [happened, setHappened] = useState(() => nothingYet(kind, week));
  const [missing, setMissing] = useState<Missing | null>(null);
  const described = describe(happened);
  return {
    happened, missing,
    change: (to: Happened) => { setMissing(null); setHappened(to); },
    add: () => {
      if (isMissing(described)) return setMissing(described.missing);
      if (!isNoted(described)) return;
      onNoted([...noted, described]);
      setHappened(nothingYet(happened.kind, week));
    },
    /** What is described but not yet added counts; half a description counts only when nothing else was added, and is then asked for. */
    all: (): Change[] | null => {
      if (isMissing(described) && noted.length === 0) {
        setMissing(described.missing);
        return null;
      }
      return [...noted, ...(isNoted(described) ? [described] : [])].map(({ change }) => change);
    },
    clear: () => { onNoted([]); setHappened(nothingYet(kind, week)); },
  };
}

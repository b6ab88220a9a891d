import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { isProblem } from '../api/problem.js';
import type { components } from '../api/schema.generated.js';
import { centreDoor } from './centre-door.js';
import { Outbox } from './outbox.js';
import type { Kept, PhoneStore } from './phone-store.js';

export type Mine = components['schemas']['FieldInspectionListResponse'];
export interface Me { readonly accountId: string; readonly name: string }

const ME = 'goreuge.inspector';
/** Browsers do not always tell when the network comes back. */
const TRY_AGAIN_MS = 10_000;

function rememberedMe(): Me | null {
  try {
    return JSON.parse(localStorage.getItem(ME) ?? 'null') as Me | null;
  } catch {
    return null;
  }
}

const hasWork = ({ inspections, answers, photos, finishes }: Kept) => {
  const stuck = new Set(inspections.filter(({ conflict, outcome }) => conflict ?? outcome).map(({ id }) => id));
  return answers.some(({ sent, inspectionId }) => !sent && !stuck.has(inspectionId)) || photos.some(({ sent, refused, inspectionId }) => !sent && !refused && !stuck.has(inspectionId))
    || finishes.some(({ refused, inspectionId }) => !refused && !stuck.has(inspectionId));
};

/** Keeps the phone and the centre in step: tries when the network comes back, when the page is looked at, after each change, and now and then. */
export function useCentre(store: PhoneStore, first: Kept) {
  const [kept, setKept] = useState(first);
  const [me, setMe] = useState<Me | null>(rememberedMe);
  const [mine, setMine] = useState<Mine | null>(null);
  const [reach, setReach] = useState<'trying' | 'online' | 'offline' | 'signed-out'>('trying');
  const [sending, setSending] = useState<string | null>(null);
  const outbox = useMemo(() => new Outbox(store, centreDoor, setSending), [store]);
  const running = useRef<Promise<void> | null>(null);

  const sync = useCallback((): Promise<void> => {
    const attempt = async () => {
      try {
        // who is signed in now? nothing of one person is sent under another's name
        const answer = await centreDoor.mine();
        setMine(answer);
        setMe({ accountId: answer.accountId, name: answer.name });
        try { localStorage.setItem(ME, JSON.stringify({ accountId: answer.accountId, name: answer.name })); } catch { /* known for as long as the page is open */ }
        setReach('online');
        const sent = await outbox.send(answer.accountId);
        if (sent !== 'done') setReach(sent === 'signed-out' ? 'signed-out' : 'offline');
      } catch (error) {
        setReach(isProblem(error, 401) || isProblem(error, 403) ? 'signed-out' : 'offline');
      }
    };
    running.current ??= attempt().finally(() => { running.current = null; });
    return running.current;
  }, [outbox]);

  useEffect(() => store.whenChanged(() => { void store.all().then(setKept); }), [store]);
  useEffect(() => {
    void sync();
    const again = () => void sync();
    const lookedAt = () => { if (document.visibilityState === 'visible') void sync(); };
    const gone = () => setReach('offline');
    window.addEventListener('online', again);
    window.addEventListener('offline', gone);
    document.addEventListener('visibilitychange', lookedAt);
    return () => {
      window.removeEventListener('online', again);
      window.removeEventListener('offline', gone);
      document.removeEventListener('visibilitychange', lookedAt);
    };
  }, [sync]);
  const isPending = hasWork(kept);
  useEffect(() => {
    if (!isPending || reach === 'signed-out') return;
    const soon = setTimeout(() => { if (navigator.onLine) void sync(); }, 500);
    const later = setInterval(() => void sync(), TRY_AGAIN_MS);
    return () => { clearTimeout(soon); clearInterval(later); };
  }, [isPending, kept, reach, sync]);

  return { kept, me, mine, reach, sending, sync };
}
export type Centre = ReturnType<typeof useCentre>;

import { AsyncLocalStorage } from 'node:async_hooks';

/** Which rows the database shows and takes: those of a centre, of one school in it, or, for work that is named, all. */
export type Reach =
  | { readonly centreId: string; readonly schoolId?: string | undefined }
  | { readonly everythingFor: string };

/** What is part of nobody's request: jobs, commands, the process itself. */
const PROCESS: Reach = { everythingFor: 'process' };
/** A box, so that a request which turns out to be one centre's can be held to it from then on. */
const reaches = new AsyncLocalStorage<{ reach: Reach }>();

export const currentReach = (): Reach => reaches.getStore()?.reach ?? PROCESS;

export const withReach = <T>(reach: Reach, work: () => T): T => reaches.run({ reach }, work);

/** From here to the end of the work around it. A reach only ever narrows. */
export function narrowReach(reach: { readonly centreId: string; readonly schoolId?: string }): void {
  const box = reaches.getStore();
  if (!box) return;
  if ('centreId' in box.reach && box.reach.centreId !== reach.centreId) throw new Error('A reach cannot go from one centre to another.');
  if ('centreId' in box.reach && box.reach.schoolId !== undefined && box.reach.schoolId !== reach.schoolId) throw new Error('A reach cannot go from one school to another.');
  box.reach = reach;
}

/** `centre_id`, `school_id` and `system` as the policies read them; what is empty reaches nothing. */
export function settingsOf(reach: Reach): readonly [centreId: string, schoolId: string, system: string] {
  return 'centreId' in reach ? [reach.centreId, reach.schoolId ?? '', ''] : ['', '', reach.everythingFor];
}

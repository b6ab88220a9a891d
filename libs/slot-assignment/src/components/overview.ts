import type { PlannedShare, ShareResult, Snapshot } from './share.js';

/** How far a search is. */
export interface Progress {
  readonly phase: 'searching' | 'explaining';
  readonly movesDone: number;
  readonly moves: number;
  /** Published value of the best plan so far. */
  readonly value: number;
  /** The same as `value`. */
  readonly worth: number;
  /** Students in the best plan so far. */
  readonly served: number;
  readonly weekPeakToMean: number;
}

/** Puts the progress of shares searched side by side together. */
export class Overview {
  private movesBefore = 0;
  private phase: Progress['phase'] = 'searching';
  private snapshots: (Snapshot | undefined)[] = [];

  constructor(private readonly moves: number) {}

  begin(shares: readonly PlannedShare[]): void {
    this.phase = shares.every((share) => share.moves === 0) ? 'explaining' : 'searching';
    this.snapshots = shares.map(() => undefined);
  }

  update(share: number, snapshot: Snapshot): Progress {
    this.snapshots[share] = snapshot;
    const known = this.snapshots.filter((s) => s !== undefined), sum = (of: (s: Snapshot) => number): number => known.reduce((total, s) => total + of(s), 0);
    const weeks = (known[0]?.weeks ?? []).map((_, w) => sum((s) => s.weeks[w]!)), served = sum((s) => s.served), value = sum((s) => s.value);
    return {
      phase: this.phase, movesDone: Math.min(this.moves, this.movesBefore + sum((s) => s.movesDone)), moves: this.moves, value, worth: value, served,
      weekPeakToMean: served > 0 ? (Math.max(...weeks) * weeks.length) / served : 0,
    };
  }

  end(results: readonly ShareResult[]): void {
    for (const { movesDone } of results) this.movesBefore += movesDone;
  }
}

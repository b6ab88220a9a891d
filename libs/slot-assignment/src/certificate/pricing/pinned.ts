import { PER_INTEREST, type Offer } from './offer.js';

/** A pinned request has no choice: its worth is what its own parties bring and cost, be that below zero. */
export function pinnedWorth(offer: Offer, students: Int32Array): number {
  const placed = new Map<number, number>();
  let worth = 0;
  for (let i = 0; i < offer.count; i++) {
    if (students[i] === 0) continue;
    worth += students[i]! * offer.gain[i]! - offer.charge[i]!;
    placed.set(offer.field[i]!, (placed.get(offer.field[i]!) ?? 0) + students[i]!);
  }
  for (const [field, n] of placed) worth += PER_INTEREST * Math.min(n, offer.interest(field));
  return worth;
}

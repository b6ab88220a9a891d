// Deliberately separate from the optimiser's calendar and distances: a mistake there must not hide itself here.

export function monday(day: string): string {
  const at = new Date(day);
  at.setUTCDate(at.getUTCDate() - ((at.getUTCDay() + 6) % 7));
  return at.toISOString().slice(0, 10);
}

export function kilometres(a: { readonly x: number; readonly y: number }, b: { readonly x: number; readonly y: number }): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

export function sum(list: readonly number[]): number {
  return list.reduce((a, b) => a + b, 0);
}

export function mean(list: readonly number[]): number {
  return sum(list) / Math.max(1, list.length);
}

export function peakToMean(list: readonly number[]): number {
  return list.length === 0 ? 0 : Math.max(...list) / Math.max(1e-9, mean(list));
}

export function gini(list: readonly number[]): number {
  const sorted = [...list].sort((a, b) => a - b), n = sorted.length, total = sum(sorted);
  return total > 0 ? (2 * sum(sorted.map((x, i) => (i + 1) * x))) / (n * total) - (n + 1) / n : 0;
}

export function rounded(value: number, places: number): number {
  return Number(value.toFixed(places));
}

export function bump(map: Map<string, number>, key: string, by: number): void {
  map.set(key, (map.get(key) ?? 0) + by);
}

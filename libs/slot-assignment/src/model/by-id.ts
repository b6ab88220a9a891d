/** In the order of their ids, so that nothing depends on the order a list was written in. */
export function byId<T extends { readonly id: string }>(list: readonly T[]): T[] {
  return [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
}

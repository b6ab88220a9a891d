/** The one call of the package the comparison needs. */
export interface Highs {
  solve(model: string, options: Readonly<Record<string, unknown>>): { readonly Status: string; readonly Columns: Readonly<Record<string, { readonly Primal?: number }>> };
}

/** The solver is needed for this comparison only, so the product runs without it. */
export async function loadHighs(): Promise<Highs | undefined> {
  try {
    const { default: load } = (await import('highs')) as unknown as { default: () => Promise<Highs> };
    return await load();
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

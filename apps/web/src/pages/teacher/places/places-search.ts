/** What a group looks for, where another page has it already. */
export interface PlacesSearch { grade?: string; headcount?: string; from?: string; until?: string; field?: string }

export const placesSearch = (raw: Record<string, unknown>): PlacesSearch =>
  Object.fromEntries((['grade', 'headcount', 'from', 'until', 'field'] as const).flatMap((key) => (typeof raw[key] === 'string' || typeof raw[key] === 'number' ? [[key, String(raw[key])]] : [])));

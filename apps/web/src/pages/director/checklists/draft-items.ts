import type { ChecklistItem, ItemCategory } from '../../../api/checklist-requests.js';

export const CATEGORIES = ['facility', 'programme', 'document'] as const satisfies readonly ItemCategory[];
const LETTERS: Readonly<Record<ItemCategory, string>> = { facility: 'F', programme: 'P', document: 'D' };

/** The first code of the group that nothing in the draft has: F12 after F11. */
export function nextCode(items: readonly ChecklistItem[], category: ItemCategory): string {
  const letter = LETTERS[category];
  const numbers = items.filter(({ code }) => code.startsWith(letter)).map(({ code }) => Number(code.slice(1)) || 0);
  return `${letter}${Math.max(0, ...numbers) + 1}`;
}

/** The draft with the item in the place of the one that had its code, or at the end of its group when it is new there. */
export function withItem(items: readonly ChecklistItem[], item: ChecklistItem, was: ChecklistItem | null): { items: ChecklistItem[]; at: number } {
  const place = was ? items.findIndex(({ code }) => code === was.code) : -1;
  if (place >= 0 && items[place]?.category === item.category) return { items: items.with(place, item), at: place };
  const others = items.filter((_, index) => index !== place);
  const last = others.findLastIndex(({ category }) => category === item.category);
  const at = last < 0 ? others.length : last + 1;
  return { items: others.toSpliced(at, 0, item), at };
}

export const withoutItem = (items: readonly ChecklistItem[], { code }: ChecklistItem): ChecklistItem[] => items.filter((item) => item.code !== code);

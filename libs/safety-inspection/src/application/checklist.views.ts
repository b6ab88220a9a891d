import type { ChecklistItem } from '../domain/checklist.js';

export interface ChecklistHead {
  readonly id: string;
  readonly number: number;
  readonly status: 'draft' | 'published';
  readonly publishedAt: Date | null;
  readonly itemCount: number;
  /** Inspections that were answered by it. */
  readonly inspections: number;
  readonly version: number;
}

export interface ChecklistView extends Omit<ChecklistHead, 'itemCount' | 'inspections'> { readonly items: readonly ChecklistItem[] }

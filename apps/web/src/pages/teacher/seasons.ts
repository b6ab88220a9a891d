import { queryOptions } from '@tanstack/react-query';
import { teacher } from '../../api/requests.js';
import type { Season } from '../../api/types.js';

export const seasonsQuery = queryOptions({ queryKey: ['teacher-seasons'], queryFn: teacher.seasons });

/** The season a teacher most likely means: the open one whose deadline comes first, else the latest. */
export function seasonForWishes(seasons: readonly Season[]): Season | undefined {
  const open = seasons.filter((s) => s.state === 'open' || (s.state === 'closed' && s.takesLateWishes)).sort((a, b) => a.wishesDueAt.localeCompare(b.wishesDueAt));
  return open[0] ?? [...seasons].sort((a, b) => b.firstDay.localeCompare(a.firstDay))[0];
}

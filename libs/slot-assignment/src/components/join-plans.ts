import type { Plan } from '../model/plan.js';

/** One plan out of the plans of parts, in the order of request ids, whatever order the parts came in. */
export function joinPlans(plans: readonly Plan[]): Plan {
  const inOrder = <T extends { readonly request: string }>(list: T[]): T[] => list.sort((a, b) => (a.request < b.request ? -1 : 1));
  return { format: 'goreuge-assignment-plan/1', assignments: inOrder(plans.flatMap((plan) => plan.assignments)), unassigned: inOrder(plans.flatMap((plan) => plan.unassigned)) };
}

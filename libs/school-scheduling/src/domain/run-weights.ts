/** The director's levers; 1 is the usual price, 0 switches a goal off. */
export interface RunWeights {
  readonly students: number;
  readonly interests: number;
  readonly wishes: number;
  readonly distance: number;
  readonly evenness: number;
}
export const USUAL_WEIGHTS: RunWeights = { students: 1, interests: 1, wishes: 1, distance: 1, evenness: 1 };

/** Asks the safety room, a floor above, to look after inspections somebody is to make. Bound by each app. */
export abstract class InspectionsAhead {
  /** In the caller's transaction, which holds both venues: what is planned at the lost entry is planned at the kept one. */
  abstract carryOver(centreId: string, lostId: string, keptId: string): Promise<void>;
}

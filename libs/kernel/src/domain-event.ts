/** Something that happened, in the past tense, with ids and the few facts a reader needs. Only ever gains optional fields. */
export interface DomainEvent<P extends object = object> {
  readonly type: string;
  readonly centreId: string;
  readonly payload: P;
}

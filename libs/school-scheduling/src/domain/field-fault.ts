/** What is wrong with one field, in Korean, and a JSON pointer to it: the shape in which forms are answered. */
export interface FieldFault {
  readonly pointer: string;
  readonly detail: string;
}

/** One fault speaks for itself; several are counted, and each is told at its field. */
export const faultsInWords = (faults: readonly FieldFault[]): string =>
  (faults.length === 1 ? faults[0]!.detail : `고칠 곳이 ${faults.length}곳 있습니다: ${faults.map(({ detail }) => detail).join(' ')}`);

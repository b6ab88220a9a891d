import type { Kept } from './phone-store.js';

/** Everything about one inspection as one file, photos inside: the last resort when nothing can be sent. */
export async function exportFile(inspectionId: string, { inspections, answers, photos, finishes }: Kept): Promise<Blob> {
  const own = <T extends { inspectionId: string }>(rows: readonly T[]) => rows.filter((row) => row.inspectionId === inspectionId);
  const pictures = await Promise.all(own(photos).map(async ({ picture, small, ...photo }) => ({ ...photo, picture: picture ? await asDataUrl(picture) : small })));
  const inspection = inspections.find(({ id }) => id === inspectionId);
  return new Blob([JSON.stringify({ format: 'goreuge-inspection-1', inspection, answers: own(answers), photos: pictures, finish: own(finishes)[0] ?? null }, null, 1)], { type: 'application/json' });
}

export function saveAs(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const asDataUrl = (blob: Blob): Promise<string> => new Promise((resolve, reject) => {
  const reader = new FileReader();
  reader.onload = () => resolve(String(reader.result));
  reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
  reader.readAsDataURL(blob);
});

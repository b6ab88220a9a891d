/** As large as anybody needs to see a fire extinguisher, and no larger. */
const LONGEST_SIDE = 1600;
const QUALITY = 0.8;
const SMALL_SIDE = 160;

export interface TakenPhoto {
  readonly picture: Blob;
  /** Hexadecimal. */
  readonly sha256: string;
  /** A small copy as a data: address. */
  readonly small: string;
}

/** Drawn anew at a moderate size: what the camera wrote beside the picture, such as the place, is not drawn. Rejects when the file is no picture. */
export async function takePhoto(file: Blob): Promise<TakenPhoto> {
  const drawn = await createImageBitmap(file, { imageOrientation: 'from-image' });
  try {
    const canvas = sized(drawn, LONGEST_SIDE);
    const picture = await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the browser drew nothing'))), 'image/jpeg', QUALITY);
    });
    return { picture, sha256: await sha256Of(picture), small: sized(drawn, SMALL_SIDE).toDataURL('image/jpeg', 0.6) };
  } finally {
    drawn.close();
  }
}

/** A drawing is kept as it is drawn, in black on white. */
export async function takeDrawing(canvas: HTMLCanvasElement): Promise<TakenPhoto> {
  const picture = await new Promise<Blob>((resolve, reject) => { canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the browser drew nothing'))), 'image/png'); });
  return { picture, sha256: await sha256Of(picture), small: canvas.toDataURL('image/png') };
}

function sized(drawn: ImageBitmap, longest: number): HTMLCanvasElement {
  const scale = Math.min(1, longest / Math.max(drawn.width, drawn.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(drawn.width * scale));
  canvas.height = Math.max(1, Math.round(drawn.height * scale));
  canvas.getContext('2d')?.drawImage(drawn, 0, 0, canvas.width, canvas.height);
  return canvas;
}

async function sha256Of(blob: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

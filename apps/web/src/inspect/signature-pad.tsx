import { type PointerEvent, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import styles from './inspect.module.css';
import type { PhoneStore } from './phone-store.js';
import { takeDrawing } from './take-photo.js';

/** With a finger or a mouse; whoever cannot draw types a name, which is enough. */
export function SignaturePad({ inspectionId, store, onDrawn }: { inspectionId: string; store: PhoneStore; onDrawn: (id: string | null) => void }) {
  const t = useTranslations('inspect');
  const canvas = useRef<HTMLCanvasElement>(null);
  const isDown = useRef(false);
  const [isKept, setKept] = useState<string | null>(null);
  const draw = (event: PointerEvent<HTMLCanvasElement>, begins: boolean) => {
    const pad = canvas.current, pen = pad?.getContext('2d');
    if (!pad || !pen || (!begins && !isDown.current)) return;
    const box = pad.getBoundingClientRect(), x = (event.clientX - box.left) * (pad.width / box.width), y = (event.clientY - box.top) * (pad.height / box.height);
    if (begins) { isDown.current = true; pad.setPointerCapture(event.pointerId); pen.beginPath(); pen.moveTo(x, y); }
    pen.lineWidth = 3; pen.lineCap = 'round'; pen.lineTo(x, y); pen.stroke();
  };
  const clear = async () => {
    canvas.current?.getContext('2d')?.clearRect(0, 0, canvas.current.width, canvas.current.height);
    if (isKept) await store.dropPhoto(isKept);
    setKept(null);
    onDrawn(null);
  };
  const keep = async () => {
    if (!canvas.current) return;
    const id = crypto.randomUUID();
    await store.photo({ id, inspectionId, itemCode: null, sent: false, ...(await takeDrawing(canvas.current)) });
    if (isKept) await store.dropPhoto(isKept);
    setKept(id);
    onDrawn(id);
  };
  return (
    <div>
      <canvas ref={canvas} className={styles.pad} width={600} height={200} role="img" aria-label={t('drawing')}
        onPointerDown={(event) => draw(event, true)} onPointerMove={(event) => draw(event, false)} onPointerUp={() => { isDown.current = false; }} />
      <p className={styles.canned}>
        <button type="button" className={styles.small} onClick={() => void keep()}>{t('keepDrawing')}</button>
        <button type="button" className={styles.small} onClick={() => void clear()}>{t('clear')}</button>
      </p>
      <p role="status">{isKept ? t('drawn') : ''}</p>
    </div>
  );
}

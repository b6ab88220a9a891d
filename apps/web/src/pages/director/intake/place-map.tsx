import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Surroundings } from '../../../api/intake-requests.js';
import parts from '../../../parts/parts.module.css';
import styles from './surroundings.module.css';
import { type MapPlace, pixelOf, tilesAround, ZOOMS } from './tiles.js';

const HEIGHT = 320;

/** A picture for the eye; the lists beside it say the same in words. */
export function PlaceMap({ name, place, schools, venues, tiles, tilesCredit }: Surroundings & { place: MapPlace; tiles: string }) {
  const t = useTranslations('surroundings');
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(320);
  const [zoom, setZoom] = useState(15);
  useEffect(() => {
    if (!frame.current) return undefined;
    const watch = new ResizeObserver(([entry]) => { if (entry) setWidth(entry.contentRect.width); });
    watch.observe(frame.current);
    return () => watch.disconnect();
  }, []);
  const middle = pixelOf(place, zoom);
  const pinAt = (of: MapPlace) => { const { x, y } = pixelOf(of, zoom); return { left: x - middle.x + width / 2, top: y - middle.y + HEIGHT / 2 }; };
  return (
    <>
      <div ref={frame} className={styles.map} role="img" aria-label={t('map', { name })}>
        {tilesAround(place, zoom, { width, height: HEIGHT }, tiles).map(({ key, src, left, top }) => <img key={key} src={src} alt="" style={{ left, top }} />)}
        {[...schools, ...venues].map((near) => <span key={near.id} className={styles.pin} style={pinAt(near)} title={near.name} />)}
        <span className={styles.pin} data-kind="here" style={pinAt(place)} />
      </div>
      <div className={`${parts.actions} ${styles.tools}`}>
        <Button variant="default" disabled={zoom >= ZOOMS.most} onClick={() => setZoom(zoom + 1)}>{t('nearer')}</Button>
        <Button variant="default" disabled={zoom <= ZOOMS.least} onClick={() => setZoom(zoom - 1)}>{t('further')}</Button>
        {tilesCredit && <span className={styles.credit}>{t('credit', { credit: tilesCredit })}</span>}
      </div>
    </>
  );
}

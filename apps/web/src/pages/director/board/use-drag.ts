import { type PointerEvent, useEffect, useRef } from 'react';
import type { BoardVisit } from '../../../api/types.js';
import type { Board } from './use-board.js';

const FAR_ENOUGH = 6;
/** Held this near the edge of the board, a visit scrolls it. */
const EDGE = 40;
const SCROLL_STEP = 12;

/** Dragging with the mouse or a pen, beside pressing and the keyboard. The drop is the release; Esc before it cancels. */
export function useDrag(board: Board) {
  const start = useRef<{ visit: BoardVisit; x: number; y: number; isDragging: boolean } | null>(null);
  const wasDragged = useRef(false);
  const latest = useRef(board);
  useEffect(() => { latest.current = board; });
  useEffect(() => {
    const weekUnder = (e: globalThis.PointerEvent): string | null => {
      const cell = document.elementFromPoint(e.clientX, e.clientY)?.closest<HTMLElement>('[data-week]');
      return cell && cell.dataset['school'] === start.current?.visit.schoolId ? cell.dataset['week'] ?? null : null;
    };
    let pointerX = 0, frame = 0;
    const scroll = () => {
      const box = document.querySelector('[data-board]'), edges = box?.getBoundingClientRect();
      if (box && edges) box.scrollLeft += pointerX > edges.right - EDGE ? SCROLL_STEP : pointerX < edges.left + EDGE ? -SCROLL_STEP : 0;
      frame = start.current?.isDragging ? requestAnimationFrame(scroll) : 0;
    };
    const onMove = (e: globalThis.PointerEvent) => {
      const from = start.current;
      if (!from) return;
      if (!from.isDragging && Math.hypot(e.clientX - from.x, e.clientY - from.y) > FAR_ENOUGH) {
        from.isDragging = true;
        document.body.classList.add('dragging');
        latest.current.pick(from.visit);
        frame = requestAnimationFrame(scroll);
      }
      pointerX = e.clientX;
      const week = from.isDragging ? weekUnder(e) : null;
      if (week) latest.current.aim(week);
    };
    const end = () => {
      document.body.classList.remove('dragging');
      cancelAnimationFrame(frame);
      start.current = null;
    };
    const onUp = (e: globalThis.PointerEvent) => {
      const from = start.current;
      if (from?.isDragging) {
        wasDragged.current = true;
        const week = weekUnder(e);
        if (week) latest.current.drop(week);
        else latest.current.cancel();
      }
      end();
    };
    const onKey = (e: KeyboardEvent) => { if (e.key === 'Escape' && start.current) { latest.current.cancel(); end(); } };
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', end);
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', end);
      window.removeEventListener('keydown', onKey);
    };
  }, []);
  return {
    begin: (visit: BoardVisit) => (e: PointerEvent) => {
      wasDragged.current = false;
      if (board.canEdit && !visit.isLocked && e.pointerType !== 'touch' && e.button === 0) start.current = { visit, x: e.clientX, y: e.clientY, isDragging: false };
    },
    /** A click that ends a drag is none. */
    swallowed: (): boolean => {
      const was = wasDragged.current;
      wasDragged.current = false;
      return was;
    },
  };
}

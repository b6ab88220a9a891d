import { useMediaQuery } from '@mantine/hooks';
import { useTranslations } from 'use-intl';
import type { Figures, FrontierPoint } from '../../../api/types.js';
import planning from './planning.module.css';

const LEFT = 44, RIGHT = 24, TOP = 28, BOTTOM = 56, HIT = 22, LABEL = 34;

/** A little air around the values, so that no point sits on an axis. */
function span(values: readonly number[], step: number, floor: number, ceiling: number): readonly [number, number] {
  const low = Math.min(...values), high = Math.max(...values), air = Math.max(step / 2, (high - low) * 0.08);
  return [Math.max(floor, Math.floor((low - air) / step) * step), Math.min(ceiling, Math.ceil((high + air) / step) * step)];
}
/** Round values only, none outside. */
const ticks = ([from, to]: readonly [number, number], step: number): number[] => {
  const first = Math.ceil(from / step - 1e-6), last = Math.floor(to / step + 1e-6);
  return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
};
/** Those far enough from the one named before that their figures do not run into each other; the table has all. */
function apart(points: readonly FrontierPoint[], at: (p: FrontierPoint) => number): ReadonlySet<FrontierPoint> {
  let last = -Infinity;
  return new Set(points.filter((p) => at(p) - last >= LABEL && ((last = at(p)), true)));
}
/** So many steps that their labels stand apart. */
const stepFor = (width: number, steps: readonly number[], most: number): number => steps.find((s) => width / s <= most) ?? steps.at(-1) ?? 1;

/** Points can be pressed with a mouse; keyboard and screen reader choose in the table, which says the same. */
export function FrontierChart({ points, shown, isChosen, onChoose }: {
  points: readonly FrontierPoint[]; shown: Figures | null; isChosen: (p: FrontierPoint) => boolean; onChoose: (p: FrontierPoint) => void;
}) {
  const t = useTranslations();
  const phone = useMediaQuery('(max-width: 48rem)', false, { getInitialValueInEffect: false });
  const [width, height] = phone ? [300, 260] : [700, 320];
  const peaks = [...points.map((p) => p.weekPeakToMean), ...(shown ? [shown.weekPeakToMean] : [])];
  const firsts = [...points.map((p) => p.firstWishPct), ...(shown ? [shown.firstWishPct] : [])];
  const xStep = stepFor(Math.max(...peaks) - Math.min(...peaks), [0.1, 0.2, 0.5, 1, 2], phone ? 4 : 9);
  const yStep = stepFor(Math.max(...firsts) - Math.min(...firsts), [5, 10, 20], 6);
  const xs = span(peaks, xStep, 1 - xStep / 2, Infinity), ys = span(firsts, yStep, 0, 100);
  const x = (n: number) => LEFT + ((n - xs[0]) / (xs[1] - xs[0])) * (width - LEFT - RIGHT);
  const y = (n: number) => TOP + (1 - (n - ys[0]) / (ys[1] - ys[0])) * (height - TOP - BOTTOM);
  const labelled = apart(points, (p) => x(p.weekPeakToMean));
  const bottom = height - BOTTOM;
  const first = points[0], last = points.at(-1);
  const round = (n: number) => String(Math.round(n));
  const sentences = [
    first && last && t('frontier.chart', { from: first.weekPeakToMean.toFixed(2), to: last.weekPeakToMean.toFixed(2), low: round(first.firstWishPct), high: round(last.firstWishPct) }),
    shown && t('frontier.chartShown', { peak: shown.weekPeakToMean.toFixed(2), first: round(shown.firstWishPct) }),
  ].filter(Boolean).join(' ');
  return (
    <svg role="img" aria-label={sentences} viewBox={`0 0 ${width} ${height}`} className={planning.plot}>
      {ticks(ys, yStep).map((n) => (
        <g key={n}>
          <path d={`M${LEFT} ${y(n)}H${width - RIGHT}`} className={planning.grid} />
          <text x={LEFT - 8} y={y(n) + 5} textAnchor="end">{round(n)}</text>
        </g>
      ))}
      {ticks(xs, xStep).filter((n) => n >= 1).map((n) => <text key={n} x={x(n)} y={bottom + 20} textAnchor="middle">{n.toFixed(1)}</text>)}
      <path d={`M${LEFT} ${TOP}V${bottom}H${width - RIGHT}`} className={planning.axis} />
      <text x={LEFT - 36} y={14}>{t('frontier.y')}</text>
      <text x={width - RIGHT} y={height - 8} textAnchor="end">{t('frontier.x')}</text>
      {!phone && <text x={LEFT} y={height - 8}>{t('frontier.evener')}</text>}
      <path d={points.map((p, i) => `${i ? 'L' : 'M'}${x(p.weekPeakToMean)} ${y(p.firstWishPct)}`).join('')} className={planning.line} />
      {points.map((p) => (
        <g key={p.weekPeakToMean} onClick={() => onChoose(p)}>
          <circle cx={x(p.weekPeakToMean)} cy={y(p.firstWishPct)} r={HIT} className={planning.hit} />
          <circle cx={x(p.weekPeakToMean)} cy={y(p.firstWishPct)} r={7} className={planning.point} data-chosen={isChosen(p)} pointerEvents="none" />
          {labelled.has(p) && <text x={x(p.weekPeakToMean)} y={y(p.firstWishPct) - 13} textAnchor="middle" className={planning.pointText}>{round(p.firstWishPct)}%</text>}
        </g>
      ))}
      {shown && <Shown x={x(shown.weekPeakToMean)} y={y(shown.firstWishPct)} words={t('frontier.shown')} right={width} />}
    </svg>
  );
}

/** A diamond, so that it differs from the points by more than colour. Below the curve, which rises, there is room for its name. */
function Shown({ x, y, words, right }: { x: number; y: number; words: string; right: number }) {
  const isTight = x > right - 120;
  return (
    <g pointerEvents="none">
      <path d={`M${x} ${y - 9}L${x + 9} ${y}L${x} ${y + 9}L${x - 9} ${y}Z`} className={planning.mark} />
      <text x={isTight ? right - RIGHT : x + 8} y={y + 26} textAnchor={isTight ? 'end' : 'start'} className={planning.markText}>{words}</text>
    </g>
  );
}

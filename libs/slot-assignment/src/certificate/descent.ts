import type { DualFunction } from './dual-function.js';

const FIRST_STEP = 0.2;
/** Weight of the newest slope in the direction; the rest is the direction before, which damps the zigzag of a kinked function. */
const NEWEST = 0.4;
/** Between two full passes, which alone give a true bound, only each request's best-looking options are priced. */
const FULL_EVERY = 4;
const PATIENCE = 3;
const SHRINK = 0.85;
/** A full pass counts as progress if it closes this share of what lies between bound and target. */
const PROGRESS = 1e-3;
const SMALLEST_STEP = 1e-4;
/** A target further below the bound than this is not believed; aiming too low only makes steps too long. */
const CREDIBLE = 0.9;

/**
 * Deflected subgradient descent with Polyak's step: if the lowest point were `target` and the function straight, a step of
 * (value - target) / |direction|^2 would lead there. Steps shrink while full passes bring no progress. Each row has its own stride,
 * so that a seat, a party and a week's load move at comparable speed.
 */
export class Descent {
  /** Lowest bound of a full pass, and the prices it was found at. */
  bound = Infinity;
  readonly best: Float64Array;
  private readonly prices: Float64Array;
  private readonly slope: Float64Array;
  private readonly direction: Float64Array;
  private step = FIRST_STEP;
  private rounds = 0;
  private idle = 0;

  constructor(private readonly dual: DualFunction, private readonly target: number) {
    this.best = new Float64Array(dual.rows);
    this.prices = new Float64Array(dual.rows);
    this.slope = new Float64Array(dual.rows);
    this.direction = new Float64Array(dual.rows);
  }

  /** True once further rounds would not move the bound any more. */
  get settled(): boolean {
    return this.step < SMALLEST_STEP || this.bound <= this.target;
  }

  private get aim(): number {
    return Math.max(this.target, CREDIBLE * this.bound);
  }

  round(): void {
    const full = this.rounds % FULL_EVERY === 0, value = this.dual.evaluate(this.prices, this.slope, full);
    if (full) this.judge(value);
    this.turn();
    this.advance(value);
    this.rounds++;
  }

  private judge(value: number): void {
    const isProgress = this.bound === Infinity || value < this.bound - PROGRESS * (this.bound - this.aim);
    this.idle = isProgress ? 0 : this.idle + 1;
    if (this.idle >= PATIENCE) {
      this.idle = 0;
      this.step *= SHRINK;
    }
    if (value >= this.bound) return;
    this.bound = value;
    this.best.set(this.prices);
  }

  private turn(): void {
    const { direction, slope } = this, newest = this.rounds === 0 ? 1 : NEWEST;
    for (let i = 0; i < direction.length; i++) direction[i] = (1 - newest) * direction[i]! + newest * slope[i]!;
  }

  private advance(value: number): void {
    const { direction, prices, dual: { stride, ceiling } } = this;
    let norm = 0;
    for (let i = 0; i < prices.length; i++) {
      const d = direction[i]!, isStuck = (prices[i]! <= 0 && d > 0) || (prices[i]! >= ceiling[i]! && d < 0);
      if (!isStuck) norm += stride[i]! * d * d;
    }
    if (norm === 0) { this.step = 0; return; }
    const length = this.step * Math.max(0, value - this.aim) / norm;
    for (let i = 0; i < prices.length; i++) {
      const moved = prices[i]! - length * stride[i]! * direction[i]!;
      prices[i] = moved < 0 ? 0 : moved > ceiling[i]! ? ceiling[i]! : moved;
    }
  }
}

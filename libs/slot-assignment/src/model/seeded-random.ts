/** Repeatable chance (mulberry32): the same seed gives the same plan on every run. */
export class SeededRandom {
  private state: number;

  constructor(seed: number) {
    this.state = (Math.imul(seed ^ 0x5bf03635, 0x9e3779b1) ^ (seed >>> 16)) | 0;
  }

  /** In [0, 1). */
  fraction(): number {
    return this.bits() / 4_294_967_296;
  }

  /** Whole number in [0, count). */
  below(count: number): number {
    return Math.floor((this.bits() / 4_294_967_296) * count);
  }

  private bits(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  }
}

import type { Fractional } from './fractional.js';
import { PER_INTEREST, type Offer } from './offer.js';

const LEAST_ALLOWANCE = 2;
const WIDENING = 2;
const ROUNDING = 1e-9;

/**
 * Exact answer of one option: whole students, party sizes between least and most, the charge paid in full, per-field interests, the headcount.
 *
 * At a price per seat m and per interested student b(f), every choice's worth is a ceiling (each column at its own best) minus losses that are
 * never negative: of each column against its best, of each field for interests missed or exceeded, of the students left out. So the
 * best choice is the one of least loss, and while looking for a loss of at most `allowance` almost every column has only one size worth trying.
 * The allowance grows until an answer is found or the option is known not to beat `floor`.
 */
export class Exact {
  /** Students by column of the last answer found. */
  readonly students: Int32Array;
  loss = 0;
  private readonly stride: number;
  private fieldLoss: Float64Array;
  private swap: Float64Array;
  private total: Float64Array;
  private totalSwap: Float64Array;
  /** Size chosen at column i when its field holds n students; students chosen in field f when all fields up to f hold n. */
  private readonly sizeAt: Int16Array;
  private readonly fieldAt: Int16Array;
  /** The size a column must have within the allowance; -1 where there is a choice. */
  private readonly fixedSize: Int32Array;
  private readonly queue: Int32Array;
  private readonly queueKey: Float64Array;
  private readonly fixedInField: Int32Array;
  private readonly fieldEnd: Int32Array;
  private high = 0;
  private totalLow = 0;
  private totalHigh = 0;
  /** Loss that is certain already. */
  private spent = 0;

  constructor(widest: number, private readonly fields: number, largest: number) {
    this.stride = largest + 1;
    this.students = new Int32Array(widest);
    this.queue = new Int32Array(this.stride);
    this.queueKey = new Float64Array(this.stride);
    this.fixedSize = new Int32Array(widest);
    this.fixedInField = new Int32Array(fields);
    this.fieldEnd = new Int32Array(fields);
    this.fieldLoss = new Float64Array(this.stride);
    this.swap = new Float64Array(this.stride);
    this.total = new Float64Array(this.stride);
    this.totalSwap = new Float64Array(this.stride);
    this.sizeAt = new Int16Array(widest * this.stride);
    this.fieldAt = new Int16Array(fields * this.stride);
  }

  /** The option's worth, or -Infinity if it is not above `floor`; `guess` is the loss to try first. */
  worth(offer: Offer, prices: Fractional, floor: number, guess: number): number {
    const ceiling = this.ceiling(offer, prices), room = ceiling - floor;
    for (let allowance = Math.max(LEAST_ALLOWANCE, guess); ; allowance *= WIDENING) {
      const within = Math.min(allowance, room);
      if (within <= 0) return -Infinity;
      const loss = this.leastLoss(offer, prices, within + ROUNDING);
      if (loss <= within) {
        this.loss = loss;
        return ceiling - loss;
      }
      if (allowance >= room) return -Infinity;
    }
  }

  private ceiling(offer: Offer, { seatPrice, interestPrice }: Fractional): number {
    const { count, gain, charge, most, field } = offer;
    let sum = seatPrice * (seatPrice >= 0 ? offer.headcount : offer.fewest);
    for (let f = 0; f < this.fields; f++) sum += (PER_INTEREST - interestPrice[f]!) * offer.interest(f);
    for (let i = 0; i < count; i++) {
      const best = most[i]! * (gain[i]! + interestPrice[field[i]!]! - seatPrice) - charge[i]!;
      if (best > 0) sum += best;
    }
    return sum;
  }

  /** Least loss if it is at most `allowance` (then `students` is filled), else Infinity. */
  private leastLoss(offer: Offer, prices: Fractional, allowance: number): number {
    const { headcount, fewest } = offer, { seatPrice } = prices;
    this.total[0] = 0;
    this.totalLow = this.totalHigh = 0;
    this.spent = 0;
    for (let f = 0, i = 0; f < this.fields; f++) {
      i = this.solveField(offer, prices, { f, first: i, allowance });
      if (i < 0 || !this.addField(offer, prices, f, allowance)) return Infinity;
    }
    let least = Infinity, at = -1;
    for (let n = Math.max(fewest, this.totalLow); n <= this.totalHigh; n++) {
      const loss = this.total[n]! + (seatPrice >= 0 ? seatPrice * (headcount - n) : seatPrice * (fewest - n));
      if (loss < least) { least = loss; at = n; }
    }
    least += this.spent;
    if (!(least <= allowance)) return Infinity;
    this.traceBack(offer, at);
    return least;
  }

  /** Fills `fieldLoss` with the least loss of the field's columns by students beyond `fixedInField`; returns the next field's first column, -1 if hopeless. */
  private solveField(offer: Offer, { seatPrice, interestPrice }: Fractional, { f, first, allowance }: { f: number; first: number; allowance: number }): number {
    const { gain, charge, least, most, field, count, headcount } = offer, shift = interestPrice[f]! - seatPrice;
    this.fieldLoss[0] = 0;
    this.high = 0;
    let fixed = 0, i = first;
    for (; i < count && field[i] === f; i++) {
      const rate = gain[i]! + shift, fee = charge[i]!, fullWorth = most[i]! * rate - fee, best = fullWorth > 0 ? fullWorth : 0, left = allowance - this.spent;
      let from = least[i]!, to = most[i]!;
      if (rate > 0) { const enough = Math.ceil((best + fee - left) / rate); if (enough > from) from = enough; }
      else if (rate < 0) { const enough = Math.floor((left - fee) / -rate); if (enough < to) to = enough; }
      else if (fee > left) to = -1;
      this.fixedSize[i] = -1;
      if (from > to) {
        if (best > left) return -1;
        this.fixedSize[i] = 0;
        this.spent += best;
      } else if (best > left && from === to) {
        this.fixedSize[i] = from;
        this.spent += best + fee - from * rate;
        fixed += from;
      } else {
        this.addColumn({ row: i * this.stride, from, to, rate, loss: best + fee, skip: best > left ? Infinity : best, left, room: headcount - fixed });
        if (this.high < 0) return -1;
      }
      if (this.spent > allowance || fixed > headcount) return -1;
    }
    this.fixedInField[f] = fixed;
    this.fieldEnd[f] = i;
    return i;
  }

  /**
   * One column more: none at loss `skip`, or k students at `loss` - k x rate. The least over the sizes allowed is a minimum over a sliding window,
   * so a queue that only keeps what may still become the minimum (its keys rise from front to back) answers each n in constant time.
   */
  private addColumn({ row, from, to, rate, loss, skip, left, room }: Column): void {
    const before = this.fieldLoss, after = this.swap, { sizeAt, queue, queueKey, high: reach } = this, high = Math.min(room, reach + to);
    let front = 0, back = 0, reached = -1;
    for (let n = 0; n <= high; n++) {
      const enters = n - from;
      if (enters >= 0 && enters <= reach && before[enters]! <= left) {
        const key = before[enters]! + enters * rate;
        while (back > front && queueKey[back - 1]! >= key) back--;
        queue[back] = enters;
        queueKey[back++] = key;
      }
      while (front < back && queue[front]! < n - to) front++;
      let least = n <= reach ? before[n]! + skip : Infinity, size = 0;
      if (front < back) {
        const used = queueKey[front]! + loss - n * rate;
        if (used < least) { least = used; size = n - queue[front]!; }
      }
      if (least <= left) { after[n] = least; reached = n; } else after[n] = Infinity;
      sizeAt[row + n] = size;
    }
    this.high = reached;
    this.fieldLoss = after;
    this.swap = before;
  }

  /** Joins the field's table to the total of the fields before it; false if nothing is left within the allowance. */
  private addField(offer: Offer, { interestPrice }: Fractional, f: number, allowance: number): boolean {
    const { total, totalSwap, fieldLoss, fieldAt, totalLow, totalHigh } = this, { headcount } = offer;
    const fixed = this.fixedInField[f]!, interested = offer.interest(f), over = interestPrice[f]!, under = PER_INTEREST - over, left = allowance - this.spent, row = f * this.stride;
    const low = totalLow + fixed, high = Math.min(headcount, totalHigh + fixed + this.high);
    if (low > high) return false;
    totalSwap.fill(Infinity, low, high + 1);
    for (let n = 0; n <= this.high; n++) {
      const students = n + fixed, lost = fieldLoss[n]! + (students < interested ? under * (interested - students) : over * (students - interested));
      if (!(lost <= left)) continue;
      const last = Math.min(totalHigh, headcount - students);
      for (let t = totalLow; t <= last; t++) {
        const sum = total[t]! + lost;
        if (sum < totalSwap[t + students]!) { totalSwap[t + students] = sum; fieldAt[row + t + students] = students; }
      }
    }
    this.total = totalSwap;
    this.totalSwap = total;
    this.totalLow = low;
    this.totalHigh = high;
    while (this.totalHigh >= low && !(totalSwap[this.totalHigh]! <= left)) this.totalHigh--;
    while (this.totalLow <= this.totalHigh && !(totalSwap[this.totalLow]! <= left)) this.totalLow++;
    return this.totalLow <= this.totalHigh;
  }

  private traceBack(offer: Offer, placed: number): void {
    for (let f = this.fields - 1, n = placed; f >= 0; f--) {
      const inField = this.fieldAt[f * this.stride + n]!;
      n -= inField;
      let k = inField - this.fixedInField[f]!;
      for (let i = this.fieldEnd[f]! - 1; i >= (f === 0 ? 0 : this.fieldEnd[f - 1]!); i--) {
        const fixed = this.fixedSize[i]!;
        if (fixed >= 0) { this.students[i] = fixed; continue; }
        this.students[i] = this.sizeAt[i * this.stride + k]!;
        k -= this.students[i]!;
      }
    }
  }
}

interface Column {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly rate: number;
  readonly loss: number;
  readonly skip: number;
  readonly left: number;
  readonly room: number;
}

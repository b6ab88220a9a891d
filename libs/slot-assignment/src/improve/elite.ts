import type { Schedule } from '../model/schedule.js';

/** The best plan seen so far, kept beside the one the search plays with. */
export class Elite {
  worth = -Infinity;
  readonly option: Int32Array;
  readonly students: Int16Array;

  constructor(schedule: Schedule) {
    this.option = new Int32Array(schedule.option.length);
    this.students = new Int16Array(schedule.students.length);
    this.consider(schedule);
  }

  consider(schedule: Schedule): void {
    if (schedule.worth <= this.worth) return;
    this.worth = schedule.worth;
    this.option.set(schedule.option);
    this.students.set(schedule.students);
  }

  restore(schedule: Schedule): void {
    const { board } = schedule;
    for (let r = 0; r < board.requestCount; r++) { schedule.clear(r); schedule.moveTo(r, -1); }
    for (let r = 0; r < board.requestCount; r++) {
      schedule.moveTo(r, this.option[r]!);
      for (let e = board.edgeStart[r]!; e < board.edgeStart[r + 1]!; e++) if (this.students[e]! > 0) schedule.put(e, this.students[e]!);
    }
    schedule.keep();
    schedule.worth = this.worth;
  }
}

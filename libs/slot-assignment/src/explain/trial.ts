import type { Search } from '../improve/search.js';

/** Asks "would it fit there?" of the finished plan and always puts the plan back. */
export class Trial {
  constructor(private readonly search: Search) {}

  /** Whether the request could go at the option, everybody else staying where they are. */
  fits(request: number, option: number): boolean {
    return this.at(request, option, () => this.search.placer.filler.fill(request, 0, this.search.random));
  }

  /** Whether it could go there if the others named were not in the plan. */
  fitsWithout(others: readonly number[], request: number, option: number): boolean {
    return this.at(request, option, () => {
      for (const other of others) this.search.schedule.clear(other);
      return this.search.placer.filler.fill(request, 0, this.search.random);
    });
  }

  /** What `measure` says of the request once it is seated at the option; undefined when it does not fit. */
  figuresAt<T>(request: number, option: number, measure: () => T): T | undefined {
    return this.at(request, option, () => (this.search.placer.filler.fill(request, 0, this.search.random) ? measure() : undefined));
  }

  /** Students of the request the free places at the option could take, within its number of parties. */
  freeSeats(request: number, option: number, parties: number): number {
    const { board, schedule } = this.search;
    return this.at(request, option, () => {
      const rooms: number[] = [], from = board.edgeStart[request]!;
      for (let k = 0; k < schedule.openCount[request]!; k++) rooms.push(Math.min(schedule.room(schedule.openEdges[from + k]!), board.headcount[request]!));
      return rooms.sort((a, b) => b - a).slice(0, parties).reduce((a, b) => a + b, 0);
    });
  }

  private at<T>(request: number, option: number, ask: () => T): T {
    const { schedule } = this.search, mark = schedule.mark(), worth = schedule.worth;
    schedule.clear(request);
    schedule.moveTo(request, option);
    const answer = ask();
    schedule.rollBack(mark, worth);
    return answer;
  }
}

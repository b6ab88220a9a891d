// Before the app starts: this process believes it is ten minutes later.
const AHEAD = 600_000;
const Real = Date;

globalThis.Date = class extends Real {
  constructor(...given) {
    if (given.length === 0) super(Real.now() + AHEAD);
    else super(...given);
  }
  static now() {
    return Real.now() + AHEAD;
  }
};

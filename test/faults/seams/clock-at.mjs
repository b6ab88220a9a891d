// Before the app starts: for this process it is the instant FAULT_NOW, and time goes on from there.
const Real = Date;
const ahead = Real.parse(process.env.FAULT_NOW) - Real.now();

globalThis.Date = class extends Real {
  constructor(...given) {
    if (given.length === 0) super(Real.now() + ahead);
    else super(...given);
  }
  static now() {
    return Real.now() + ahead;
  }
};

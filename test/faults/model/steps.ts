import fc from 'fast-check';
import { addDays } from '#kernel';
import { BookingModel, type ModelBooking, type Outcome } from './booking-model.js';
import { OPENINGS, PURPOSES, type World } from './world.js';

/** One thing somebody does: what the model says to it, and what the rooms do. */
class Step implements fc.AsyncCommand<BookingModel, World> {
  static taken = 0;

  constructor(
    private readonly name: string,
    private readonly inModel: (model: BookingModel) => Outcome | undefined,
    private readonly inWorld: (world: World, before: BookingModel) => Promise<Outcome>,
  ) {}

  check(): boolean {
    return true;
  }

  async run(model: BookingModel, world: World): Promise<void> {
    const before = structuredClone(model) as BookingModel;
    const expected = this.inModel(model);
    if (expected === undefined) return; // about a booking that is not there yet
    Step.taken++;
    const outcome = await this.inWorld(world, before);
    if (outcome !== expected) throw new Error(`${this.name}: the model says ${expected}, the rooms say ${outcome}`);
    const [there, told] = [JSON.stringify(await world.state()), JSON.stringify(stateOf(model))];
    if (there !== told) throw new Error(`after ${this.name}:\n  the model  ${told}\n  the database ${there}`);
  }

  toString(): string {
    return this.name;
  }
}

export const stepsTaken = (): number => Step.taken;

const stateOf = (model: BookingModel) => ({
  bookings: model.bookings.map(({ opening, status, version, headcount }, booking) => ({ booking, opening, status, version, headcount })),
  holds: model.holds.filter(({ isReleased }) => !isReleased).map(({ purpose, headcount, opening }) => `${purpose} holds ${headcount} at ${opening}`).sort(),
  seats: OPENINGS.map((_, opening) => model.seatsTaken(opening)).map(({ seats, parties }) => [seats, parties]),
});

const opening = fc.nat({ max: OPENINGS.length - 1 }), headcount = fc.integer({ min: 1, max: 9 }), purpose = fc.nat({ max: PURPOSES - 1 }), which = fc.nat({ max: 30 });
/** Mostly the version that is there, sometimes the one before. */
const stale = fc.integer({ min: 0, max: 9 }).map((n) => (n === 0 ? 1 : 0));

/** A step about the n-th booking, counted around; nothing while there is none. */
function about(n: number, name: string, inModel: (model: BookingModel, booking: ModelBooking) => Outcome, inWorld: (world: World, index: number, before: ModelBooking) => Promise<Outcome>): Step {
  return new Step(name.replace('#', `#${n}`), (model) => {
    const booking = model.bookings[n % Math.max(1, model.bookings.length)];
    return booking && inModel(model, booking);
  }, (world, before) => inWorld(world, n % before.bookings.length, before.bookings[n % before.bookings.length]!));
}

const teacher = [
  fc.tuple(opening, fc.nat({ max: 5 }), headcount).map(([at, group, students]) =>
    new Step(`teacher asks for ${students} of class ${group} at ${at}`, (model) => model.request(at, group, students), (world) => world.request(at, group, students))),
  fc.tuple(which, stale).map(([n, behind]) => about(n, `teacher cancels #${behind ? ' as seen before' : ''}`,
    (model, booking) => model.cancel(booking, 'school', booking.version - behind), (world, index, { version }) => world.cancel(index, 'school', version - behind))),
];
const host = [
  fc.tuple(which, stale, fc.constantFrom('confirmed', 'confirmed', 'host-declined')).map(([n, behind, to]) => about(n, `host answers # ${to}${behind ? ' as seen before' : ''}`,
    (model, booking) => model.answer(booking, to, booking.version - behind), (world, index, before) => world.answer(index, to, before.version - behind, before.opening))),
];
const director = [
  fc.tuple(which, stale).map(([n, behind]) => about(n, `director cancels #${behind ? ' as seen before' : ''}`,
    (model, booking) => model.cancel(booking, 'centre', booking.version - behind), (world, index, { version }) => world.cancel(index, 'centre', version - behind))),
  fc.tuple(which, opening, fc.constantFrom('confirmed', 'host-pending'), stale).map(([n, to, status, behind]) => about(n, `director moves # to ${to}, ${status}${behind ? ' as seen before' : ''}`,
    (model, booking) => model.reschedule(booking, to, status, booking.version - behind), (world, index, { version }) => world.reschedule(index, to, status, version - behind))),
  fc.tuple(which, fc.constantFrom('ready', 'confirmed', 'visited', 'no-show', 'result-entered', 'closed')).map(([n, to]) => about(n, `director notes # ${to}`,
    (model, booking) => model.advance(booking, to), (world, index) => world.advance(index, to))),
];
const worker = [
  fc.tuple(purpose, fc.uniqueArray(opening, { minLength: 1, maxLength: 2 }), headcount, fc.integer({ min: 1, max: 4 })).map(([by, at, students, days]) =>
    new Step(`worker holds ${students} at ${at.join(' and ')} for ${by}, ${days} days`, (model) => model.hold(by, at, students, addDays(model.today, days)), (world, { today }) => world.hold(by, at, students, addDays(today, days)))),
  purpose.map((by) => new Step(`worker releases what is held for ${by}`, (model) => model.release(by), (world) => world.release(by))),
  fc.constant(new Step('worker sweeps', (model) => model.sweep(), (world) => world.sweep())),
];
const clock = [
  fc.integer({ min: 1, max: 2 }).map((days) => new Step(`${days} days pass`, (model) => {
    model.today = addDays(model.today, days);
    return 'done';
  }, (world, { today }) => {
    world.goTo(addDays(today, days));
    return Promise.resolve('done');
  })),
];

export const anySteps = (most: number): fc.Arbitrary<Iterable<fc.AsyncCommand<BookingModel, World>>> =>
  fc.commands([...teacher, ...teacher, ...host, ...host, ...director, ...worker, ...clock], { maxCommands: most, size: 'max' });

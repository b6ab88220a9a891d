/** A command cannot be carried out; the message is the whole answer, one or two plain sentences. */
export class CommandRefused extends Error {}

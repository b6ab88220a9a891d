import { HttpException } from '@nestjs/common';

/** A bad field of a request body or query: where it is and what is wrong with it, in Korean. */
export interface FieldFault {
  readonly pointer: string;
  readonly detail: string;
}

/** A refusal of the HTTP door itself, before any room was asked. `code` becomes the problem's `type`. */
export class HttpProblem extends HttpException {
  constructor(
    status: number,
    readonly code: string,
    detail: string,
    readonly facts: Readonly<Record<string, unknown>> = {},
  ) {
    super(detail, status);
  }
}

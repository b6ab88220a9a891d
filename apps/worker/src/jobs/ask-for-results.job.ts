import { Injectable } from '@nestjs/common';
import { ResultWatch } from '#visit-results';

/** Asks how visits were when they are over. Several workers may run it at once: each visit is asked about once. */
@Injectable()
export class AskForResultsJob {
  constructor(private readonly watch: ResultWatch) {}

  /** How many mails were ordered. */
  run(): Promise<number> {
    return this.watch.round();
  }
}

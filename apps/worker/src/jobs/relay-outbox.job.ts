import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { OutboxRelay } from '#database';
import { MailConsumers } from '#notifications';
import { FairnessKeeper, SeasonMender } from '#school-scheduling';
import { VisitUpkeep } from '#visit-day';
import { WaitingWatch } from '#waiting-list';

/** Carries out what the outbox holds, one message after the other. */
@Injectable()
export class RelayOutboxJob implements BeforeApplicationShutdown {
  private current: Promise<number> | undefined;
  private isStopping = false;

  constructor(
    private readonly relay: OutboxRelay,
    private readonly consumers: MailConsumers,
    private readonly fairness: FairnessKeeper,
    private readonly visits: VisitUpkeep,
    private readonly waiting: WaitingWatch,
    private readonly mender: SeasonMender,
  ) {}

  /** Works until nothing is due; returns how many messages were handled. Asked again meanwhile, it answers 0 at once. */
  async run(): Promise<number> {
    if (this.current || this.isStopping) return 0;
    this.current = this.workOff();
    try {
      return await this.current;
    } finally {
      this.current = undefined;
    }
  }

  /** The message in hand is finished: its mail is on the way already. */
  async beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    await this.current?.catch(() => undefined);
  }

  /**
   * The ledger, the upkeep of visits, the waiting list and repairs come first: each works in transactions of its own and may be tried again without anybody getting a mail twice.
   * One at a time: with a slow mail server a whole batch would outlive its lease and be sent twice.
   */
  private async workOff(): Promise<number> {
    let handled = 0;
    const consumers = [this.fairness, this.visits, this.waiting, this.mender, ...this.consumers.all];
    while (!this.isStopping && (await this.relay.deliver(consumers, 1)) > 0) handled++;
    return handled;
  }
}

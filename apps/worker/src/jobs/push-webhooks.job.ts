import { Injectable } from '@nestjs/common';
import { WebhookPusher } from '#subscribers';

/** Sends what outside systems wait for, one body after the other; several workers may do so side by side. */
@Injectable()
export class PushWebhooksJob {
  private isPushing = false;

  constructor(private readonly pusher: WebhookPusher) {}

  /** Until nobody waits; returns how many bodies were sent. Asked again meanwhile, it answers 0 at once. */
  async run(): Promise<number> {
    if (this.isPushing) return 0;
    this.isPushing = true;
    try {
      let sent = 0;
      while (await this.pusher.pushOne()) sent++;
      return sent;
    } finally {
      this.isPushing = false;
    }
  }
}

import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';

/** Metadata key under which a method says that a client may name its request. */
export const TAKES_KEY = 'goreuge:takes-key';

export const IDEMPOTENCY_KEY = 'Idempotency-Key';

/** Sent again with the same Idempotency-Key, the request is answered as the first time and done once. Belongs on whatever adds something, takes seats or sends mail. */
export const TakesKey = () => applyDecorators(
  SetMetadata(TAKES_KEY, true),
  ApiHeader({
    name: IDEMPOTENCY_KEY, required: false, schema: { type: 'string', minLength: 8, maxLength: 128, pattern: '^[!-~]+$' },
    description: 'Chosen by the client, one per submission; with the same key the request is done once and answered the same for 7 days.',
  }),
);

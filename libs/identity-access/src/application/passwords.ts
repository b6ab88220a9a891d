import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. 2 is argon2id. */
const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Of a random password nobody knows, made with the same settings. */
const DECOY = '$argon2id$v=19$m=19456,t=2,p=1$CX9ExrEUUHZHtI7BvXyU/g$w4UUw+bYFvvGx7kjd3Qh9Ykl1z6b/+gAXrF84NfgR38';

/** What a password is tried on: for an unknown e-mail something as hard as for a known one. */
export function hashToTry(passwordHash: string | undefined): string {
  return passwordHash ?? DECOY;
}

@Injectable()
export class Passwords {
  hash(password: string): Promise<string> {
    return hash(password, ARGON2ID);
  }

  /** Without a hash it works as long and says no: the time an answer takes tells nobody which e-mails are known. */
  async matches(password: string, passwordHash: string | undefined): Promise<boolean> {
    const isRight = await verify(hashToTry(passwordHash), password);
    return isRight && passwordHash !== undefined;
  }
}

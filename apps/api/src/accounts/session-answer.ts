import { Injectable } from '@nestjs/common';
import { type Actor, CentreRegister, NotSignedIn } from '#identity-access';
import type { SessionResponse } from './dto/session.dto.js';

/** The answer to "who am I here?". */
@Injectable()
export class SessionAnswer {
  constructor(private readonly centres: CentreRegister) {}

  async of(actor: Actor): Promise<SessionResponse> {
    const centre = await this.centres.find(actor.centreId);
    if (!centre) throw new NotSignedIn();
    const { id, name, phone, isSample } = centre;
    return {
      account: { name: actor.name, email: actor.email },
      role: actor.role,
      organisation: { id: actor.organisationId, name: actor.organisationName },
      centre: { id, name, phone, isSample },
    };
  }
}

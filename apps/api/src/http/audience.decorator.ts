import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiCookieAuth } from '@nestjs/swagger';
import type { Role } from '#identity-access';

/** Metadata key under which a class or a method says who may call it. */
export const AUDIENCE = 'goreuge:audience';

/** Name of the cookie scheme in the OpenAPI document. */
export const SESSION_SCHEME = 'session';

export type Audiences = 'public' | readonly Role[];

/** Who may call this controller or method: the given roles, or with none given everybody who is signed in. */
export const Audience = (...roles: Role[]) => applyDecorators(SetMetadata(AUDIENCE, roles), ApiCookieAuth(SESSION_SCHEME));

/** Open to everybody, signed in or not. */
export const Public = () => SetMetadata(AUDIENCE, 'public');

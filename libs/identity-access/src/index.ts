export { AccountDesk, type AccountDraft, type OpenedAccount } from './application/account-desk.service.js';
export { type CentreDraft, CentreRegister } from './application/centre-register.service.js';
export { FormLimits } from './application/form-limits.js';
export { type Acceptance, type InvitationDraft, Invitations, type InvitationView } from './application/invitations.service.js';
export { OrganisationRegister } from './application/organisation-register.service.js';
export { SchoolRegister } from './application/school-register.service.js';
export { Sessions, type SignIn, type StartedSession } from './application/sessions.service.js';
export { type Actor, assertRole } from './domain/actor.js';
export {
  AlreadyMember, CentreNameTaken, CodeTwice, EmailTaken, Forbidden, InvitationNotFound, NotSignedIn, OrganisationNotFound, RoleDoesNotFit,
  SignInRefused, TooManyForms, TooManySignIns, WeakPassword,
} from './domain/identity-access.errors.js';
export { INVITED, type Invited } from './domain/identity-access.events.js';
export { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './domain/password-rule.js';
export { hashOf, newToken } from './domain/secret-token.js';
export { type OrganisationKind, type Role, ROLE_NAMES, ROLES } from './domain/role.js';
export type { CentreView, SchoolDraft, SchoolLevel, SchoolView } from './domain/views.js';
export { IdentityAccessModule } from './identity-access.module.js';

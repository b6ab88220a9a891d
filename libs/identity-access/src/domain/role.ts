/** 진로부장교사, 일터멘토, 센터장, 안전점검 담당. */
export const ROLES = ['teacher', 'host', 'director', 'inspector'] as const;
export type Role = (typeof ROLES)[number];

export type OrganisationKind = 'centre' | 'school' | 'venue';

/** Whom each role acts for; the database holds the same list as memberships_role_fits_organisation. */
export const ORGANISATION_OF_ROLE: Readonly<Record<Role, OrganisationKind>> = {
  teacher: 'school',
  host: 'venue',
  director: 'centre',
  inspector: 'centre',
};

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  teacher: '진로부장교사',
  host: '일터멘토',
  director: '센터장',
  inspector: '안전점검 담당',
};

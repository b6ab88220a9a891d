import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, Outlet, redirect, type RouteComponent } from '@tanstack/react-router';
import type { Role } from './api/types.js';
import { sessionQuery, useSession } from './session/session.js';
import { NotFound, RouteFailed } from './shell/not-found.js';
import { Shell } from './shell/shell.js';

const root = createRootRouteWithContext<{ queries: QueryClient }>()({ component: Outlet, notFoundComponent: NotFound, errorComponent: RouteFailed });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { to?: string; again?: boolean } => ({
    ...(typeof search.to === 'string' ? { to: search.to } : {}), ...(search.again === true ? { again: true } : {}),
  }),
  component: lazyRouteComponent(() => import('./pages/sign-in/sign-in-page.js'), 'SignInPage'),
});
const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitations/$token',
  component: lazyRouteComponent(() => import('./pages/invitation/invitation-page.js'), 'InvitationPage'),
});

const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queries.ensureQueryData(sessionQuery);
    if (!session) throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { to: location.href } });
  },
  component: Shell,
});

/** One address may mean another page to each role; a role without a page there is told so. */
function byRole(pages: Partial<Record<Role, RouteComponent>>): RouteComponent {
  return function PageOfRole() {
    const role = useSession()?.role;
    const Mine = (role && pages[role]) ?? NotFound;
    return <Mine />;
  };
}

const director = {
  today: lazyRouteComponent(() => import('./pages/director/today-page.js'), 'TodayPage'),
  seasons: lazyRouteComponent(() => import('./pages/director/seasons-page.js'), 'SeasonsPage'),
  season: lazyRouteComponent(() => import('./pages/director/season/season-page.js'), 'SeasonPage'),
  settings: lazyRouteComponent(() => import('./pages/director/rounds/settings-page.js'), 'SettingsPage'),
  intake: lazyRouteComponent(() => import('./pages/director/rounds/intake-page.js'), 'IntakePage'),
  telephone: lazyRouteComponent(() => import('./pages/director/rounds/telephone-page.js'), 'TelephonePage'),
  levelling: lazyRouteComponent(() => import('./pages/director/levelling/levelling-page.js'), 'LevellingPage'),
  fairness: lazyRouteComponent(() => import('./pages/director/fairness/fairness-page.js'), 'FairnessPage'),
  board: lazyRouteComponent(() => import('./pages/director/board/board-page.js'), 'BoardPage'),
  venues: lazyRouteComponent(() => import('./pages/director/venues-page.js'), 'VenuesPage'),
  inspections: lazyRouteComponent(() => import('./pages/director/inspections-page.js'), 'InspectionsPage'),
  bookings: lazyRouteComponent(() => import('./pages/director/bookings-page.js'), 'CentreBookingsPage'),
  negotiations: lazyRouteComponent(() => import('./pages/director/negotiations/negotiations-page.js'), 'NegotiationsPage'),
  schools: lazyRouteComponent(() => import('./pages/director/schools-page.js'), 'SchoolsPage'),
  holidays: lazyRouteComponent(() => import('./pages/director/holidays-page.js'), 'HolidaysPage'),
  records: lazyRouteComponent(() => import('./pages/director/records-page.js'), 'RecordsPage'),
};
const teacher = {
  home: lazyRouteComponent(() => import('./pages/teacher/home-page.js'), 'TeacherHomePage'),
  wishes: lazyRouteComponent(() => import('./pages/teacher/wishes-page.js'), 'WishesPage'),
  wish: lazyRouteComponent(() => import('./pages/teacher/wish/wish-page.js'), 'WishPage'),
  bookings: lazyRouteComponent(() => import('./pages/teacher/bookings-page.js'), 'TeacherBookingsPage'),
  calendar: lazyRouteComponent(() => import('./pages/teacher/calendar-page.js'), 'CalendarPage'),
};
const host = {
  bookings: lazyRouteComponent(() => import('./pages/host/requests-page.js'), 'RequestsPage'),
  openings: lazyRouteComponent(() => import('./pages/host/openings-page.js'), 'OpeningsPage'),
};
const inspectorVenues = lazyRouteComponent(() => import('./pages/inspector/venues-due-page.js'), 'VenuesDuePage');

const search = (raw: Record<string, unknown>): { state?: string; from?: string } => ({
  ...(typeof raw.state === 'string' ? { state: raw.state } : {}), ...(typeof raw.from === 'string' ? { from: raw.from } : {}),
});
const at = <const Path extends string>(path: Path, component: RouteComponent) =>
  createRoute({ getParentRoute: () => inside, path, component, validateSearch: search });

const tree = root.addChildren([
  signIn,
  invitation,
  inside.addChildren([
    at('/', byRole({ director: director.today, teacher: teacher.home, host: host.bookings, inspector: inspectorVenues })),
    at('/seasons', byRole({ director: director.seasons })),
    at('/seasons/$seasonId', byRole({ director: director.season })),
    at('/seasons/$seasonId/settings', byRole({ director: director.settings })),
    at('/seasons/$seasonId/wishes', byRole({ director: director.intake })),
    at('/seasons/$seasonId/wishes/new', byRole({ director: director.telephone })),
    at('/seasons/$seasonId/bunching', byRole({ director: director.levelling })),
    at('/fairness', byRole({ director: director.fairness })),
    at('/seasons/$seasonId/board', byRole({ director: director.board })),
    at('/venues', byRole({ director: director.venues })),
    at('/inspections', byRole({ director: director.inspections })),
    at('/bookings', byRole({ director: director.bookings, teacher: teacher.bookings })),
    at('/negotiations', byRole({ director: director.negotiations })),
    at('/schools', byRole({ director: director.schools })),
    at('/holidays', byRole({ director: director.holidays })),
    at('/records', byRole({ director: director.records })),
    at('/wishes', byRole({ teacher: teacher.wishes })),
    at('/wishes/$wishId', byRole({ teacher: teacher.wish })),
    at('/calendar', byRole({ teacher: teacher.calendar })),
    at('/openings', byRole({ host: host.openings })),
  ]),
]);

export const makeRouter = (queries: QueryClient) =>
  createRouter({ routeTree: tree, context: { queries }, scrollRestoration: true, defaultPreload: 'intent', defaultNotFoundComponent: NotFound });

declare module '@tanstack/react-router' {
  interface Register { router: ReturnType<typeof makeRouter> }
}

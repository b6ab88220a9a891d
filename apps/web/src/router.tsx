import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, Outlet, redirect, type RouteComponent } from '@tanstack/react-router';
import type { Role } from './api/types.js';
import { type FinderSearch, finderSearch } from './pages/finder/finder-search.js';
import { type PlacesSearch, placesSearch } from './pages/teacher/places/places-search.js';
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
  pool: lazyRouteComponent(() => import('./pages/director/pool/pool-page.js'), 'PoolPage'),
  registrations: lazyRouteComponent(() => import('./pages/director/intake/registrations-page.js'), 'RegistrationsPage'),
  registration: lazyRouteComponent(() => import('./pages/director/intake/registration-page.js'), 'RegistrationPage'),
  duplicates: lazyRouteComponent(() => import('./pages/director/intake/duplicates-page.js'), 'DuplicatesPage'),
  venueSheet: lazyRouteComponent(() => import('./pages/director/intake/venue-sheet-page.js'), 'VenueSheetPage'),
  venueRecord: lazyRouteComponent(() => import('./pages/director/pool/record-page.js'), 'VenueRecordPage'),
  venues: lazyRouteComponent(() => import('./pages/director/venues-page.js'), 'VenuesPage'),
  inspections: lazyRouteComponent(() => import('./pages/director/inspections-page.js'), 'InspectionsPage'),
  inspectionPlan: lazyRouteComponent(() => import('./pages/director/inspection-plan/planner-page.js'), 'InspectionPlannerPage'),
  checklists: lazyRouteComponent(() => import('./pages/director/checklists/checklists-page.js'), 'ChecklistsPage'),
  bookings: lazyRouteComponent(() => import('./pages/director/bookings-page.js'), 'CentreBookingsPage'),
  deadlines: lazyRouteComponent(() => import('./pages/booking/deadlines-page.js'), 'DeadlinesPage'),
  negotiations: lazyRouteComponent(() => import('./pages/director/negotiations/negotiations-page.js'), 'NegotiationsPage'),
  waits: lazyRouteComponent(() => import('./pages/director/waiting/waiting-page.js'), 'WaitingPage'),
  schools: lazyRouteComponent(() => import('./pages/director/schools-page.js'), 'SchoolsPage'),
  holidays: lazyRouteComponent(() => import('./pages/director/holidays-page.js'), 'HolidaysPage'),
  visitDay: lazyRouteComponent(() => import('./pages/director/visits/visit-day-page.js'), 'VisitDayPage'),
  visit: lazyRouteComponent(() => import('./pages/director/visits/visit-page.js'), 'CentreVisitPage'),
  results: lazyRouteComponent(() => import('./pages/director/results/results-page.js'), 'ResultsPage'),
  result: lazyRouteComponent(() => import('./pages/director/results/result-page.js'), 'ResultPage'),
  escorts: lazyRouteComponent(() => import('./pages/director/visits/escorts-page.js'), 'EscortsPage'),
  vehicles: lazyRouteComponent(() => import('./pages/director/visits/vehicles-page.js'), 'VehiclesPage'),
  subscribers: lazyRouteComponent(() => import('./pages/director/subscribers/subscribers-page.js'), 'SubscribersPage'),
  poolHealth: lazyRouteComponent(() => import('./pages/director/pool/pool-health-page.js'), 'PoolHealthPage'),
  seasonOpenings: lazyRouteComponent(() => import('./pages/director/pool/season-openings-page.js'), 'SeasonOpeningsPage'),
  records: lazyRouteComponent(() => import('./pages/director/records-page.js'), 'RecordsPage'),
};
const venueFinder = lazyRouteComponent(() => import('./pages/finder/venue-finder-page.js'), 'VenueFinderPage');
const booking = lazyRouteComponent(() => import('./pages/booking/booking-page.js'), 'BookingPage');
const teacher = {
  home: lazyRouteComponent(() => import('./pages/teacher/home-page.js'), 'TeacherHomePage'),
  wishes: lazyRouteComponent(() => import('./pages/teacher/wishes-page.js'), 'WishesPage'),
  wish: lazyRouteComponent(() => import('./pages/teacher/wish/wish-page.js'), 'WishPage'),
  bookings: lazyRouteComponent(() => import('./pages/teacher/bookings-page.js'), 'TeacherBookingsPage'),
  calendar: lazyRouteComponent(() => import('./pages/teacher/calendar-page.js'), 'CalendarPage'),
  visits: lazyRouteComponent(() => import('./pages/teacher/visits-page.js'), 'TeacherVisitsPage'),
  visit: lazyRouteComponent(() => import('./pages/teacher/visit-page.js'), 'TeacherVisitPage'),
  places: lazyRouteComponent(() => import('./pages/teacher/places/places-page.js'), 'PlacesPage'),
  waits: lazyRouteComponent(() => import('./pages/teacher/places/waits-page.js'), 'WaitsPage'),
};
const host = {
  bookings: lazyRouteComponent(() => import('./pages/host/requests-page.js'), 'RequestsPage'),
  openings: lazyRouteComponent(() => import('./pages/host/openings-page.js'), 'OpeningsPage'),
  today: lazyRouteComponent(() => import('./pages/host/today-page.js'), 'HostTodayPage'),
};
const roster = lazyRouteComponent(() => import('./pages/roster/roster-page.js'), 'RosterPage');
const inspectorVenues = lazyRouteComponent(() => import('./pages/inspector/venues-due-page.js'), 'VenuesDuePage');

const search = (raw: Record<string, unknown>): { state?: string; from?: string; day?: string } & FinderSearch & PlacesSearch => ({
  ...finderSearch(raw), ...placesSearch(raw),
  ...(typeof raw.state === 'string' ? { state: raw.state } : {}), ...(typeof raw.from === 'string' ? { from: raw.from } : {}),
  ...(typeof raw.day === 'string' ? { day: raw.day } : {}),
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
    at('/pool', byRole({ director: director.pool })),
    at('/pool/$venueId', byRole({ director: director.venueRecord })),
    at('/registrations', byRole({ director: director.registrations })),
    at('/registrations/$registrationId', byRole({ director: director.registration })),
    at('/duplicates', byRole({ director: director.duplicates })),
    at('/venue-sheet', byRole({ director: director.venueSheet })),
    at('/venues', byRole({ director: director.venues })),
    at('/inspections', byRole({ director: director.inspections })),
    at('/inspection-plan', byRole({ director: director.inspectionPlan })),
    at('/checklists', byRole({ director: director.checklists })),
    at('/bookings', byRole({ director: director.bookings, teacher: teacher.bookings })),
    at('/bookings/$bookingId', byRole({ director: booking, teacher: booking, host: booking })),
    at('/booking-settings', byRole({ director: director.deadlines })),
    at('/visits', byRole({ director: director.visitDay, teacher: teacher.visits })),
    at('/visits/$visitId', byRole({ director: director.visit, teacher: teacher.visit })),
    at('/results', byRole({ director: director.results })),
    at('/results/$bookingId', byRole({ director: director.result })),
    at('/roster', byRole({ director: roster, teacher: roster, host: roster })),
    at('/escorts', byRole({ director: director.escorts })),
    at('/vehicles', byRole({ director: director.vehicles })),
    at('/negotiations', byRole({ director: director.negotiations })),
    at('/schools', byRole({ director: director.schools })),
    at('/holidays', byRole({ director: director.holidays })),
    at('/subscribers', byRole({ director: director.subscribers })),
    at('/records', byRole({ director: director.records })),
    at('/wishes', byRole({ teacher: teacher.wishes })),
    at('/wishes/$wishId', byRole({ teacher: teacher.wish })),
    at('/places', byRole({ teacher: teacher.places })),
    at('/find-venues', byRole({ teacher: venueFinder, director: venueFinder })),
    at('/pool-health', byRole({ director: director.poolHealth })),
    at('/season-openings', byRole({ director: director.seasonOpenings })),
    at('/waits', byRole({ director: director.waits, teacher: teacher.waits })),
    at('/calendar', byRole({ teacher: teacher.calendar })),
    at('/openings', byRole({ host: host.openings })),
    at('/today', byRole({ host: host.today })),
  ]),
]);

export const makeRouter = (queries: QueryClient) =>
  createRouter({ routeTree: tree, context: { queries }, scrollRestoration: true, defaultPreload: 'intent', defaultNotFoundComponent: NotFound });

declare module '@tanstack/react-router' {
  interface Register { router: ReturnType<typeof makeRouter> }
}

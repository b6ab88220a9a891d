import { answered, api, once } from './client.js';
import type { components, paths } from './schema.generated.js';

type Schemas = components['schemas'];
export type VenueFilters = Schemas['VenueFiltersDto'];
export type FoundVenue = Schemas['FoundVenueResponse'];
export type FoundVenues = Schemas['FoundVenuesResponse'];
export type Relaxation = Schemas['RelaxationResponse'];
export type SavedView = Schemas['SavedViewResponse'];
export type PoolHealth = Schemas['PoolHealthResponse'];
export type OpenSeason = Schemas['OpenSeasonDto'];
export type VenueOpenings = Schemas['VenueOpeningsResponse'];
type Asked = NonNullable<paths['/v1/teacher/venues']['get']['parameters']['query']>;
export type VenueQuestion = Partial<Asked>;

/** A teacher looks from the own school; a director from any, or from nowhere. */
export const finder = {
  ofTeacher: (query: VenueQuestion) => answered(api.GET('/v1/teacher/venues', { params: { query: query as Asked } })),
  ofDirector: (query: VenueQuestion & { nearSchoolId?: string }) => answered(api.GET('/v1/centre/venue-search', { params: { query: query as Asked } })),
  relaxations: (query: VenueQuestion) => answered(api.GET('/v1/teacher/venues/relaxations', { params: { query: query as Asked } })),
};

export const savedViews = {
  list: () => answered(api.GET('/v1/venue-views')),
  save: (name: string, filters: VenueFilters) => answered(api.POST('/v1/venue-views', { params: { header: once() }, body: { name, filters } })),
  remove: (id: string) => answered(api.DELETE('/v1/venue-views/{id}', { params: { path: { id } } })),
};

const ofYear = (year: number) => ({ params: { query: { year } } });
export const poolHealth = {
  show: (year: number) => answered(api.GET('/v1/centre/pool-health', ofYear(year))),
  hours: (year: number) => answered(api.GET('/v1/centre/host-hours', ofYear(year))),
  hoursFile: (year: number) => `/v1/centre/host-hours/file?year=${year}`,
  paper: (venueId: string, paper: 'thanks' | 'hours', year: number) => `/v1/centre/venues/${venueId}/host-paper?paper=${paper}&year=${year}`,
};

export const seasonOpenings = {
  preview: (body: OpenSeason) => answered(api.POST('/v1/centre/season-openings/preview', { body })),
  open: (body: OpenSeason) => answered(api.POST('/v1/centre/season-openings', { params: { header: once() }, body })),
};

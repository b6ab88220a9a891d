import { answered, api, ifMatch, once } from './client.js';
import type {
  BookingStatus, Change, ClearanceState, FairnessRule, Holiday, InvitationDraft, JobField, MoveDraft, NegotiationConfirmation, OutlookQuestion,
  Publication, RepairDraft, RunDraft, SeasonChange, SeasonDraft, SubscriberChange, SubscriberDraft, TelephoneDraft, TelephoneWish, WishDraft,
} from './types.js';

type Lang = 'ko' | 'en';
interface PageOf { page: number; size: number }

const byId = (id: string) => ({ params: { path: { id } } });

function formOf(file: File): FormData {
  const form = new FormData();
  form.append('file', file);
  return form;
}

export const session = {
  current: () => answered(api.GET('/v1/session')),
  signIn: (body: { email: string; password: string }) => answered(api.POST('/v1/session', { body })),
  signOut: () => answered(api.DELETE('/v1/session')),
  invitation: (token: string) => answered(api.GET('/v1/invitations/{token}', { params: { path: { token } } })),
  accept: (token: string, body: { name: string; password: string }) =>
    answered(api.POST('/v1/invitations/{token}/acceptance', { params: { path: { token } }, body })),
};

export const teacher = {
  seasons: () => answered(api.GET('/v1/teacher/seasons')),
  days: (id: string, grade: number) => answered(api.GET('/v1/teacher/seasons/{id}/days', { params: { path: { id }, query: { grade } } })),
  lastWishes: (id: string) => answered(api.GET('/v1/teacher/seasons/{id}/last-wishes', byId(id))),
  outlook: (id: string, body: OutlookQuestion) => answered(api.POST('/v1/teacher/seasons/{id}/outlook', { ...byId(id), body })),
  wishes: (seasonId: string, lang: Lang) => answered(api.GET('/v1/teacher/wishes', { params: { query: { seasonId, lang } } })),
  wish: (id: string, lang: Lang) => answered(api.GET('/v1/teacher/wishes/{id}', { params: { path: { id }, query: { lang } } })),
  sendWish: (body: WishDraft) => answered(api.POST('/v1/teacher/wishes', { params: { header: once() }, body })),
  changeWish: (id: string, version: number, body: WishDraft) =>
    answered(api.PUT('/v1/teacher/wishes/{id}', { params: { path: { id }, header: ifMatch(version) }, body })),
  withdrawWish: (id: string, version: number) =>
    answered(api.DELETE('/v1/teacher/wishes/{id}', { params: { path: { id }, header: ifMatch(version) } })),
  bookings: () => answered(api.GET('/v1/teacher/bookings')),
  otherDays: (id: string) => answered(api.POST('/v1/teacher/bookings/{id}/other-days', { params: { path: { id } } })),
  fairness: () => answered(api.GET('/v1/teacher/fairness')),
  cancelBooking: (id: string, version: number, reason: string) =>
    answered(api.POST('/v1/teacher/bookings/{id}/cancellation', { params: { path: { id }, header: { ...ifMatch(version), ...once() } }, body: { reason } })),
  uploadCalendar: (file: File, dryRun: boolean) => answered(api.POST('/v1/teacher/calendar/uploads', {
    params: { query: { dryRun: dryRun ? 'true' : 'false' } }, body: { file: file.name }, bodySerializer: () => formOf(file),
  })),
};

export const centre = {
  today: () => answered(api.GET('/v1/centre/today')),
  checkRecords: () => answered(api.GET('/v1/centre/records/drift')),
  changes: (before: number | null) => answered(api.GET('/v1/centre/records', { params: { query: { size: 50, ...(before === null ? {} : { before }) } } })),
  seasons: () => answered(api.GET('/v1/centre/seasons')),
  season: (id: string) => answered(api.GET('/v1/centre/seasons/{id}', { params: { path: { id } } })),
  openSeason: (body: SeasonDraft) => answered(api.POST('/v1/centre/seasons', { params: { header: once() }, body })),
  changeSeason: (id: string, version: number, body: SeasonChange) =>
    answered(api.PATCH('/v1/centre/seasons/{id}', { params: { path: { id }, header: ifMatch(version) }, body })),
  nextYear: (id: string) => answered(api.GET('/v1/centre/seasons/{id}/next-year', byId(id))),
  wishes: (id: string, page: PageOf) => answered(api.GET('/v1/centre/seasons/{id}/wishes', { params: { path: { id }, query: page } })),
  enterWish: (id: string, body: TelephoneWish) => answered(api.POST('/v1/centre/seasons/{id}/wishes', { params: { path: { id }, header: once() }, body })),
  daysOf: (id: string, schoolId: string, grade: number) => answered(api.GET('/v1/centre/seasons/{id}/days', { params: { path: { id }, query: { schoolId, grade } } })),
  outlookOf: (id: string, schoolId: string, body: OutlookQuestion) => answered(api.POST('/v1/centre/seasons/{id}/outlook', { ...byId(id), body: { ...body, schoolId } })),
  /** A dry run only looks. */
  sendSheet: (id: string, file: File, dryRun: boolean) => answered(api.POST('/v1/centre/seasons/{id}/wish-sheet', {
    params: { path: { id }, header: once(), query: { dryRun: dryRun ? 'true' : 'false' } }, body: { file: file.name }, bodySerializer: () => formOf(file),
  })),
  sheetTemplate: (id: string, format: 'xlsx' | 'csv') => `/v1/centre/seasons/${id}/wish-sheet/template?format=${format}`,
  bunching: (id: string) => answered(api.GET('/v1/centre/seasons/{id}/bunching', { params: { path: { id } } })),
  runs: (seasonId: string) => answered(api.GET('/v1/centre/assignment-runs', { params: { query: { seasonId } } })),
  run: (id: string) => answered(api.GET('/v1/centre/assignment-runs/{id}', byId(id))),
  startRun: (body: RunDraft) => answered(api.POST('/v1/centre/assignment-runs', { params: { header: once() }, body })),
  cancelRun: (id: string) => answered(api.DELETE('/v1/centre/assignment-runs/{id}', { params: { path: { id } } })),
  plan: (id: string, lang: Lang) => answered(api.GET('/v1/centre/assignment-runs/{id}/plan', { params: { path: { id }, query: { lang } } })),
  frontier: (seasonId: string) => answered(api.GET('/v1/centre/seasons/{id}/frontier', byId(seasonId))),
  drawFrontier: (seasonId: string) => answered(api.POST('/v1/centre/seasons/{id}/frontier', { params: { path: { id: seasonId }, header: once() } })),
  pressure: (seasonId: string) => answered(api.GET('/v1/centre/seasons/{id}/pressure', byId(seasonId))),
  analysis: (seasonId: string) => answered(api.GET('/v1/centre/seasons/{id}/bunching-analysis', byId(seasonId))),
  fairness: () => answered(api.GET('/v1/centre/fairness')),
  previewFairness: (rule: FairnessRule) => answered(api.GET('/v1/centre/fairness/preview', { params: { query: rule } })),
  changeFairness: (version: number, rule: FairnessRule) => answered(api.PUT('/v1/centre/fairness/rule', { params: { header: ifMatch(version) }, body: rule })),
  tryChanges: (seasonId: string, changes: Change[]) => answered(api.POST('/v1/centre/seasons/{id}/what-ifs', { params: { path: { id: seasonId }, header: once() }, body: { changes } })),
  startRepair: (seasonId: string, body: RepairDraft) => answered(api.POST('/v1/centre/seasons/{id}/repairs', { params: { path: { id: seasonId }, header: once() }, body })),
  repair: (id: string, lang: Lang) => answered(api.GET('/v1/centre/assignment-runs/{id}/repair', { params: { path: { id }, query: { lang } } })),
  proposals: (wishId: string, lang: Lang, runId?: string) =>
    answered(api.GET('/v1/centre/wishes/{id}/proposals', { params: { path: { id: wishId }, query: { runId, lang } } })),
  publish: (id: string): Promise<Publication> => answered(api.POST('/v1/centre/assignment-runs/{id}/publication', { params: { path: { id }, header: once() } })),
  drafts: (seasonId: string, lang: Lang) => answered(api.GET('/v1/centre/seasons/{id}/drafts', { params: { path: { id: seasonId }, query: { lang } } })),
  leastChangeRuns: (seasonId: string) => answered(api.GET('/v1/centre/assignment-runs', { params: { query: { seasonId, kind: 'least-change' } } })),
  makeDrafts: (seasonId: string) => answered(api.POST('/v1/centre/seasons/{id}/draft-runs', { params: { path: { id: seasonId }, header: once() }, body: {} })),
  openDraft: (runId: string, lang: Lang) => answered(api.POST('/v1/centre/assignment-runs/{id}/drafts', { params: { path: { id: runId }, query: { lang }, header: once() }, body: {} })),
  draft: (id: string, lang: Lang) => answered(api.GET('/v1/centre/drafts/{id}', { params: { path: { id }, query: { lang } } })),
  feasibility: (id: string, wishId: string, lang: Lang) =>
    answered(api.GET('/v1/centre/drafts/{id}/visits/{wishId}/feasibility', { params: { path: { id, wishId }, query: { lang } } })),
  draftProposals: (id: string, wishId: string, lang: Lang) =>
    answered(api.GET('/v1/centre/drafts/{id}/visits/{wishId}/proposals', { params: { path: { id, wishId }, query: { lang } } })),
  moveVisit: (id: string, version: number, body: MoveDraft, lang: Lang) =>
    answered(api.POST('/v1/centre/drafts/{id}/moves', { params: { path: { id }, query: { lang }, header: ifMatch(version) }, body })),
  undoMove: (id: string, version: number, lang: Lang) =>
    answered(api.POST('/v1/centre/drafts/{id}/undo', { params: { path: { id }, query: { lang }, header: ifMatch(version) } })),
  lockVisit: (id: string, version: number, wishId: string, lang: Lang) =>
    answered(api.PUT('/v1/centre/drafts/{id}/locks/{wishId}', { params: { path: { id, wishId }, query: { lang }, header: ifMatch(version) } })),
  unlockVisit: (id: string, version: number, wishId: string, lang: Lang) =>
    answered(api.DELETE('/v1/centre/drafts/{id}/locks/{wishId}', { params: { path: { id, wishId }, query: { lang }, header: ifMatch(version) } })),
  planRest: (id: string) => answered(api.POST('/v1/centre/drafts/{id}/rest', { params: { path: { id }, header: once() } })),
  publishDraft: (id: string, version: number) => answered(api.POST('/v1/centre/drafts/{id}/publication', { params: { path: { id }, header: { ...ifMatch(version), ...once() } } })),
  venues: (query: PageOf & { query?: string; jobField?: JobField; state?: ClearanceState }) => answered(api.GET('/v1/centre/venues', { params: { query } })),
  venue: (id: string) => answered(api.GET('/v1/centre/venues/{id}', byId(id))),
  inspections: (query: PageOf & { state?: ClearanceState }) => answered(api.GET('/v1/centre/inspections', { params: { query } })),
  bookings: (query: PageOf & { status?: BookingStatus }) => answered(api.GET('/v1/centre/bookings', { params: { query } })),
  cancelBooking: (id: string, version: number, reason: string) =>
    answered(api.POST('/v1/centre/bookings/{id}/cancellation', { params: { path: { id }, header: { ...ifMatch(version), ...once() } }, body: { reason } })),
  holidays: () => answered(api.GET('/v1/centre/holidays')),
  holidayHits: () => answered(api.GET('/v1/centre/holidays/hits')),
  holidayImpact: (days: string[]) => answered(api.GET('/v1/centre/holidays/impact', { params: { query: { days } } })),
  gazette: (year: number) => answered(api.GET('/v1/centre/holidays/gazette', { params: { query: { year } } })),
  addHolidays: (items: Holiday[]) => answered(api.POST('/v1/centre/holidays', { body: { items } })),
  removeHoliday: (day: string) => answered(api.DELETE('/v1/centre/holidays/{day}', { params: { path: { day } } })),
  negotiations: (lang: 'ko' | 'en') => answered(api.GET('/v1/centre/negotiations', { params: { query: { lang } } })),
  negotiation: (id: string, lang: 'ko' | 'en') => answered(api.GET('/v1/centre/negotiations/{id}', { params: { path: { id }, query: { lang } } })),
  confirmNegotiatedDate: (id: string, version: number, openingId: string) =>
    answered(api.POST('/v1/centre/negotiations/{id}/confirmation', { params: { path: { id }, header: { ...ifMatch(version), ...once() } }, body: { openingId } })),
  settleByTelephone: (id: string, version: number, body: TelephoneDraft) =>
    answered(api.POST('/v1/centre/negotiations/{id}/telephone', { params: { path: { id }, header: { ...ifMatch(version), ...once() } }, body })),
  groupProposals: (id: string, lang: 'ko' | 'en') => answered(api.GET('/v1/centre/negotiations/{id}/proposals', { params: { path: { id }, query: { lang } } })),
  repairGroup: (id: string, day: string) => answered(api.POST('/v1/centre/negotiations/{id}/repair', { params: { path: { id }, header: once() }, body: { day } })),
  setNegotiationConfirmation: (confirmation: NegotiationConfirmation) => answered(api.PUT('/v1/centre/negotiation-setting', { body: { confirmation } })),
  subscribers: () => answered(api.GET('/v1/centre/subscribers')),
  addSubscriber: (body: SubscriberDraft) => answered(api.POST('/v1/centre/subscribers', { body })),
  changeSubscriber: (id: string, version: number, body: SubscriberChange) =>
    answered(api.PATCH('/v1/centre/subscribers/{id}', { params: { path: { id }, header: ifMatch(version) }, body })),
  renewSubscriberKeys: (id: string, version: number) =>
    answered(api.POST('/v1/centre/subscribers/{id}/keys', { params: { path: { id }, header: ifMatch(version) } })),
  tryOutSubscriber: (id: string) => answered(api.POST('/v1/centre/subscribers/{id}/trial', byId(id))),
  removeSubscriber: (id: string, version: number) =>
    answered(api.DELETE('/v1/centre/subscribers/{id}', { params: { path: { id }, header: ifMatch(version) } })),
  schools: () => answered(api.GET('/v1/centre/schools')),
  invite: (body: InvitationDraft) => answered(api.POST('/v1/centre/invitations', { params: { header: once() }, body })),
};

export const inspector = {
  venues: () => answered(api.GET('/v1/inspector/venues')),
};

export const host = {
  bookings: () => answered(api.GET('/v1/host/bookings')),
  confirm: (id: string, version: number) =>
    answered(api.POST('/v1/host/bookings/{id}/confirmation', { params: { path: { id }, header: { ...ifMatch(version), ...once() } } })),
  decline: (id: string, version: number, reason: string) =>
    answered(api.POST('/v1/host/bookings/{id}/refusal', { params: { path: { id }, header: { ...ifMatch(version), ...once() } }, body: { reason } })),
};

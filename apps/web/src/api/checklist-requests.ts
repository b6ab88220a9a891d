import { answered, api, ifMatch } from './client.js';
import type { components } from './schema.generated.js';

type Schemas = components['schemas'];
export type ChecklistHead = Schemas['ChecklistHeadResponse'];
export type Checklist = Schemas['ChecklistResponse'];
export type ChecklistItem = Schemas['ChecklistItemDto'];
export type ItemCategory = ChecklistItem['category'];
export type ValidityMonths = Schemas['ValidityMonthsDto'];

const seen = ({ id, version }: Pick<Checklist, 'id' | 'version'>) => ({ params: { path: { id }, header: ifMatch(version) } });

export const checklists = {
  list: () => answered(api.GET('/v1/centre/checklists')),
  see: (id: string) => answered(api.GET('/v1/centre/checklists/{id}', { params: { path: { id } } })),
  begin: () => answered(api.POST('/v1/centre/checklists')),
  edit: (draft: Checklist, items: ChecklistItem[]) => answered(api.PUT('/v1/centre/checklists/{id}', { ...seen(draft), body: { items } })),
  publish: (draft: Checklist) => answered(api.POST('/v1/centre/checklists/{id}/publication', seen(draft))),
  discard: (draft: Checklist) => answered(api.DELETE('/v1/centre/checklists/{id}', seen(draft))),
  months: () => answered(api.GET('/v1/centre/inspection-validity')),
  setMonths: (body: ValidityMonths) => answered(api.PUT('/v1/centre/inspection-validity', { body })),
};

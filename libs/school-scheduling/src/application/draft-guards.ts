import { changesInWords } from '../domain/draft-outdated.js';
import { DraftAlreadyPublished, DraftChangedMeanwhile, DraftOutdated, SeasonAlreadyPublished } from '../domain/scheduling.errors.js';
import type { DraftState } from './draft-states.service.js';

const MOST_NAMED = 20;

export function assertUnpublished({ draft, about: { season } }: DraftState): void {
  if (draft.publishedAt) throw new DraftAlreadyPublished(`'${draft.title}'은(는) 공개한 편성안이라 그대로 둡니다.`, { draftId: draft.id });
  if (season.isPublished) throw new SeasonAlreadyPublished(`'${season.title}'은(는) 이미 배정안을 공개했습니다.`, { seasonId: season.id });
}

export function assertVersion(state: DraftState, version: number): void {
  if (state.draft.version !== version) throw changedMeanwhile(state);
}

/** Names the version now and what was done last, so that a board can catch up. */
export function changedMeanwhile({ draft, moves }: DraftState): DraftChangedMeanwhile {
  const last = moves.at(-1);
  return new DraftChangedMeanwhile('다른 사람이 먼저 이 편성안을 바꿨습니다. 바뀐 내용을 보고 다시 해 주세요.', {
    version: draft.version, moves: moves.length, ...(last ? { last: { wishId: last.wishId, by: last.madeBy, heldOn: last.to?.date ?? null, band: last.to?.band ?? null } } : {}),
  });
}

export function assertHolds({ changes, draft }: DraftState, nameOf: (wishId: string) => string): void {
  if (changes.length === 0) return;
  throw new DraftOutdated(`편성안을 만든 뒤 ${changes.length}건이 바뀌었습니다. 나머지를 다시 나누면 지킬 수 있는 것은 그대로 둡니다.`, {
    draftId: draft.id, changes: changesInWords(changes.slice(0, MOST_NAMED), nameOf, 'ko'),
  });
}

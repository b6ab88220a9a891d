import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { isProblem } from '../../../api/problem.js';
import { centre } from '../../../api/requests.js';
import type { BoardVisit, DateVerdict, Draft, MoveDraft } from '../../../api/types.js';
import { mondayOf, useDays } from '../../../parts/days.js';
import { useLanguage } from '../../../words/language.js';
import { useGroupName } from '../season/group-name.js';
import { openDates, weekVerdicts, type WeekVerdict } from './weeks.js';

export interface OtherMoved { group: string; from: readonly string[]; to: readonly string[] }
export interface Question { wanted: MoveDraft; visit: BoardVisit; reasons: readonly string[]; others: readonly OtherMoved[] }

/** What a director does to one draft: a visit is picked up, its weeks light up, it is dropped or put back. Each step is said. */
export function useBoard(draft: Draft, { canEdit, isPhone }: { canEdit: boolean; isPhone: boolean }) {
  const t = useTranslations('board');
  const { language } = useLanguage();
  const { when, week: weekName } = useDays();
  const groupName = useGroupName();
  const queries = useQueryClient();
  const [heldId, setHeld] = useState<string | null>(null);
  const [target, setTarget] = useState<string | null>(null);
  const [choosing, setChoosing] = useState<WeekVerdict | null>(null);
  const [asking, setAsking] = useState<Question | null>(null);
  const [said, say] = useState('');
  const held = draft.visits.find((v) => v.wishId === heldId);

  const feasibilityOf = useCallback((wishId: string) => ({
    queryKey: ['feasibility', draft.id, draft.version, wishId, language], queryFn: () => centre.feasibility(draft.id, wishId, language), staleTime: 20_000,
  }), [draft.id, draft.version, language]);
  const feasibility = useQuery({ ...feasibilityOf(heldId ?? ''), enabled: heldId !== null });
  const weeks = useMemo(() => (held && feasibility.data ? weekVerdicts(draft.weeks, feasibility.data.dates, held) : null), [held, feasibility.data, draft.weeks]);

  const show = async (next: Draft) => {
    queries.setQueryData(['draft', draft.id, language], next);
    await queries.invalidateQueries({ queryKey: ['drafts', draft.seasonId] });
  };
  const refresh = () => queries.invalidateQueries({ queryKey: ['draft', draft.id] });
  const release = () => { setHeld(null); setTarget(null); setChoosing(null); };
  /** Somebody else was first: the board shows what is there now. */
  const stale = (error: unknown): boolean => {
    if (!isProblem(error, 412)) return false;
    release();
    setAsking(null);
    say(t('stale'));
    void refresh();
    return true;
  };

  const move = useMutation({
    mutationFn: ({ wanted }: { wanted: MoveDraft; visit: BoardVisit }) => centre.moveVisit(draft.id, draft.version, wanted, language),
    onSuccess: async (next, { wanted, visit }) => {
      release();
      setAsking(null);
      say(t('dropped', { name: groupName(visit), at: when(wanted.date, wanted.band) }));
      await show(next);
    },
    onError: (error, { wanted, visit }) => {
      if (stale(error)) return;
      const verdict = feasibility.data?.dates.find((d) => d.heldOn === wanted.date && d.band === wanted.band);
      const reasons = [...new Set(verdict?.reasons.map((r) => r.text))];
      setChoosing(null);
      if (isProblem(error, 409) && error.code.endsWith('/move-needs-confirmation')) {
        const others = (error.facts['others'] ?? []) as OtherMoved[], doubts = (error.facts['reasons'] ?? []) as unknown[];
        setAsking({ wanted, visit, others, reasons: doubts.length > 0 ? reasons : [] });
      } else {
        setAsking(null);
        say(isProblem(error, 0) ? t('offline') : t('refused', { why: reasons.join(' ') || (isProblem(error) ? error.detail : '') }));
        if (isProblem(error, 409)) void refresh();
      }
    },
  });
  const undo = useMutation({
    mutationFn: () => centre.undoMove(draft.id, draft.version, language),
    onSuccess: async (next) => { release(); say(t('undone')); await show(next); },
    onError: (error) => { if (!stale(error)) say(isProblem(error, 0) ? t('offline') : isProblem(error) ? error.detail : t('undoFailed')); },
  });
  const lock = useMutation({
    mutationFn: (visit: BoardVisit) => (visit.isLocked ? centre.unlockVisit : centre.lockVisit)(draft.id, draft.version, visit.wishId, language),
    onSuccess: async (next, visit) => { say(t(visit.isLocked ? 'unlockedSaid' : 'lockedSaid', { name: groupName(visit) })); await show(next); },
    onError: (error) => { if (!stale(error)) say(isProblem(error, 0) ? t('offline') : isProblem(error) ? error.detail : t('lockFailed')); },
  });

  const pick = (visit: BoardVisit) => {
    setHeld(visit.wishId);
    setTarget(visit.at ? mondayOf(visit.at.heldOn) : draft.weeks[0]?.week ?? null);
    if (canEdit) say(t(isPhone ? 'pickedPhone' : 'picked', { name: groupName(visit) }));
  };
  const cancel = () => {
    if (held) say(t('cancelled', { name: groupName(held) }));
    release();
  };
  const moveTo = (visit: BoardVisit, { heldOn, band }: Pick<DateVerdict, 'heldOn' | 'band'>) => move.mutate({ visit, wanted: { wishId: visit.wishId, date: heldOn, band } });
  const drop = (week: string) => {
    const verdict = weeks?.get(week);
    if (!held || !verdict || !canEdit || move.isPending) return;
    const open = openDates(verdict);
    if (open.length > 1) setChoosing(verdict);
    else if (open[0]) moveTo(held, open[0]);
    else if (held.at && mondayOf(held.at.heldOn) === week) cancel();
    else say(t('refused', { why: verdict.reasons.join(' ') || t('noDates') }));
  };
  const aim = (week: string) => {
    if (week === target) return;
    setTarget(week);
    const verdict = weeks?.get(week);
    if (verdict) say(t('over1', { week: weekName(week), verdict: t(`verdict.${verdict.verdict}`), reasons: verdict.reasons.join(' ') }));
  };
  const step = (by: number) => {
    const at = draft.weeks.findIndex((w) => w.week === target), next = draft.weeks[Math.min(draft.weeks.length - 1, Math.max(0, at + by))];
    if (next) aim(next.week);
  };
  const prepare = (wishId: string) => { if (canEdit) void queries.prefetchQuery(feasibilityOf(wishId)); };

  return {
    draft, canEdit, held, target, weeks, feasibility, choosing, asking, said, isBusy: move.isPending || undo.isPending || lock.isPending,
    pick, cancel, drop, aim, step, prepare, moveTo, undo: () => { if (canEdit && !undo.isPending) undo.mutate(); }, lock: (visit: BoardVisit) => lock.mutate(visit),
    chooseNone: () => setChoosing(null), leave: () => { setAsking(null); cancel(); },
    agree: () => { if (asking) move.mutate({ visit: asking.visit, wanted: { ...asking.wanted, confirmed: true, mayTouchOthers: asking.others.length > 0 } }); },
  };
}
export type Board = ReturnType<typeof useBoard>;

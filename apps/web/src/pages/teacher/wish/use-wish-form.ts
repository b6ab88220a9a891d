import { useEffect, useState } from 'react';
import { clockText } from '../../../parts/days.js';
import { emptyWish, type FieldErrors, type WishForm } from './wish-form.js';

export interface WishEditing { form: WishForm; set: (part: Partial<WishForm>) => void; errors: FieldErrors }

/** A form kept by an earlier version of this page may miss a box: it gets the empty one. */
const read = (key: string): WishForm | null => {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<WishForm> | null;
    return kept && { ...emptyWish(), ...kept };
  } catch {
    return null;
  }
};

/** The form, kept on this device as it is typed: a day's pause or a sign-in in between must not cost what was written. */
export function useWishForm(key: string, initial: () => WishForm) {
  const [restored, setRestored] = useState(() => read(key) !== null);
  const [form, setForm] = useState(() => read(key) ?? initial());
  const [touched, setTouched] = useState(false);
  const [savedAt, setSavedAt] = useState('');
  useEffect(() => {
    if (!touched) return;
    try {
      localStorage.setItem(key, JSON.stringify(form));
      setSavedAt(clockText(new Date()));
    } catch {
      // no storage: then the form lives as long as the page
    }
  }, [key, form, touched]);
  return {
    form,
    restored,
    /** `14:03`; empty as long as nothing was kept. */
    savedAt,
    set: (part: Partial<WishForm>) => { setTouched(true); setForm((now) => ({ ...now, ...part })); },
    replace: (by: WishForm) => { setTouched(true); setRestored(false); setForm(by); },
    forget: () => { setTouched(false); setSavedAt(''); try { localStorage.removeItem(key); } catch { /* nothing was kept */ } },
  };
}

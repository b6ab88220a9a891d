import { useEffect, useState } from 'react';
import type { FieldErrors, WishForm } from './wish-form.js';

export interface WishEditing { form: WishForm; set: (part: Partial<WishForm>) => void; errors: FieldErrors }

const read = (key: string): WishForm | null => {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') as WishForm | null;
  } catch {
    return null;
  }
};

/** The form, kept in the tab as it is typed: a sign-in in between must not cost what was written. */
export function useWishForm(key: string, initial: () => WishForm) {
  const [restored, setRestored] = useState(() => read(key) !== null);
  const [form, setForm] = useState(() => read(key) ?? initial());
  const [touched, setTouched] = useState(false);
  useEffect(() => {
    if (!touched) return;
    try {
      sessionStorage.setItem(key, JSON.stringify(form));
    } catch {
      // no storage: then the form lives as long as the page
    }
  }, [key, form, touched]);
  return {
    form,
    restored,
    set: (part: Partial<WishForm>) => { setTouched(true); setForm((now) => ({ ...now, ...part })); },
    replace: (by: WishForm) => { setTouched(true); setRestored(false); setForm(by); },
    forget: () => { setTouched(false); try { sessionStorage.removeItem(key); } catch { /* nothing was kept */ } },
  };
}

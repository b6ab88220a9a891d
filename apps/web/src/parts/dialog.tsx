import { Title } from '@mantine/core';
import { type PropsWithChildren, type ReactNode, useEffect, useId, useRef } from 'react';
import styles from './parts.module.css';

/** The browser's own dialog: it keeps the focus inside, closes on Esc and makes the rest inert without a line of ours. */
export function Dialog({ title, open, onClose, sheet, children }: PropsWithChildren<{
  title: ReactNode; open: boolean; onClose: () => void; sheet?: boolean;
}>) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (open && dialog && !dialog.open) dialog.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  return (
    <dialog ref={ref} className={sheet ? `${styles.dialog} ${styles.sheet}` : styles.dialog} aria-labelledby={id} onClose={onClose}>
      {open && (
        <>
          <Title order={2} id={id}>{title}</Title>
          {children}
        </>
      )}
    </dialog>
  );
}

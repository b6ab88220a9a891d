import { Button } from '@mantine/core';
import { IconDots, IconPhone } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Session } from '../api/types.js';
import { Dialog } from '../parts/dialog.js';
import { LanguageSwitch } from './language-switch.js';
import { Mark } from './mark.js';
import { isGrouped, NAVIGATION } from './navigation.js';
import styles from './shell.module.css';

interface BarProps { session: Session; onSignOut: () => void }

export function TopBar({ session, onSignOut }: BarProps) {
  const t = useTranslations();
  const phone = session.centre.phone;
  return (
    <header className={styles.top}>
      <Link to="/" className={styles.brand}><Mark /><span>{t('app.name')}</span></Link>
      {!isGrouped(session.role) && (
        <nav className={styles.wideNav} aria-label={t('shell.main')}>
          {NAVIGATION[session.role].flatMap(({ items }) => items.map(({ to, word }) => (
            <Link key={to} to={to} activeOptions={{ exact: to === '/' }} className={styles.wideLink}>{t(`nav.${word}`)}</Link>
          )))}
        </nav>
      )}
      <div className={styles.tools}>
        {phone && (
          <a className={styles.help} href={`tel:${phone}`}>
            <IconPhone aria-hidden size={20} /><span>{t('shell.help', { phone })}</span>
          </a>
        )}
        <LanguageSwitch />
        <div className={styles.account}>
          <span className={styles.who}>{session.account.name}<small>{session.organisation.name}</small></span>
          <Button variant="subtle" size="compact-md" flex="none" onClick={onSignOut}>{t('shell.signOut')}</Button>
        </div>
      </div>
    </header>
  );
}

/** On wide screens, for whoever has pages under headings. */
export function SideBar({ session }: Pick<BarProps, 'session'>) {
  const t = useTranslations();
  if (!isGrouped(session.role)) return null;
  return (
    <nav className={styles.side} aria-label={t('shell.main')}>
      {NAVIGATION[session.role].map(({ heading, items }) => (
        <div key={heading}>
          {heading && <p id={`side-${heading}`} className={styles.heading}>{t(`nav.groups.${heading}`)}</p>}
          <ul aria-labelledby={`side-${heading}`}>
            {items.map(({ to, word, icon: Icon }) => (
              <li key={to}><Link to={to} activeOptions={{ exact: to === '/' }} className={styles.sideLink}><Icon aria-hidden size={20} />{t(`nav.${word}`)}</Link></li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

export function BottomBar({ session, onSignOut }: BarProps) {
  const t = useTranslations();
  const [open, setOpen] = useState(false);
  const groups = NAVIGATION[session.role];
  const close = () => setOpen(false);
  return (
    <nav className={styles.bottom} aria-label={t('shell.main')}>
      {groups.flatMap(({ items }) => items.filter(({ onPhone }) => onPhone)).map(({ to, word, icon: Icon }) => (
        <Link key={to} to={to} activeOptions={{ exact: to === '/' }} className={styles.bottomLink}>
          <Icon aria-hidden size={24} /><span>{t(`nav.${word}`)}</span>
        </Link>
      ))}
      <button type="button" className={styles.bottomLink} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <IconDots aria-hidden size={24} /><span>{t('shell.more')}</span>
      </button>
      <Dialog sheet title={t('shell.more')} open={open} onClose={close}>
        <p>{session.account.name} · {session.organisation.name} · {t(`role.${session.role}`)}</p>
        {groups.map(({ heading, items }) => (
          <div key={heading}>
            {heading && <p id={`more-${heading}`} className={styles.heading}>{t(`nav.groups.${heading}`)}</p>}
            <ul aria-labelledby={heading ? `more-${heading}` : undefined}>
              {items.filter(({ onPhone }) => !onPhone).map(({ to, word, icon: Icon }) => (
                <li key={to}><Link to={to} className={styles.sheetLink} onClick={close}><Icon aria-hidden size={24} />{t(`nav.${word}`)}</Link></li>
              ))}
            </ul>
          </div>
        ))}
        <Button fullWidth variant="default" onClick={() => { close(); onSignOut(); }}>{t('shell.signOut')}</Button>
        <Button fullWidth variant="subtle" onClick={close}>{t('shell.close')}</Button>
      </Dialog>
    </nav>
  );
}

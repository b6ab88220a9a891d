import {
  IconBuildingStore, IconCalendarCheck, IconCalendarEvent, IconCalendarOff, IconChartBar, IconClipboardCheck, IconHome, IconListCheck, IconMessages, IconPencil, IconScale, IconSchool,
  IconShieldCheck,
} from '@tabler/icons-react';
import type { Role } from '../api/types.js';

const item = <const To extends string, const Word extends string>(to: To, word: Word, icon: typeof IconHome) => ({ to, word, icon });

/** At most four stand in the bottom bar of a phone, the rest behind "more". */
export const NAVIGATION = {
  director: [
    item('/', 'today', IconListCheck), item('/seasons', 'seasons', IconChartBar), item('/bookings', 'bookings', IconCalendarCheck),
    item('/negotiations', 'negotiations', IconMessages),
    item('/inspections', 'inspections', IconShieldCheck), item('/venues', 'venues', IconBuildingStore), item('/schools', 'schools', IconSchool), item('/fairness', 'fairness', IconScale),
    item('/holidays', 'holidays', IconCalendarOff), item('/records', 'records', IconClipboardCheck),
  ],
  teacher: [
    item('/', 'home', IconHome), item('/wishes', 'wishes', IconPencil), item('/bookings', 'myBookings', IconCalendarCheck),
    item('/calendar', 'calendar', IconCalendarEvent),
  ],
  host: [item('/', 'requests', IconCalendarCheck), item('/openings', 'openings', IconCalendarEvent)],
  inspector: [item('/', 'toInspect', IconShieldCheck)],
} as const satisfies Record<Role, readonly unknown[]>;

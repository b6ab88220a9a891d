import {
  IconBuildingStore, IconBus, IconCalendarCheck, IconCalendarEvent, IconCalendarOff, IconChartBar, IconClipboardCheck, IconHome, IconHourglass, IconListCheck, IconMapSearch, IconMessages, IconPencil,
  IconPlugConnected, IconPrinter, IconReportAnalytics, IconRoute, IconScale, IconSchool, IconShieldCheck, IconUsers,
} from '@tabler/icons-react';
import type { Role } from '../api/types.js';

const item = <const To extends string, const Word extends string>(to: To, word: Word, icon: typeof IconHome) => ({ to, word, icon });

/** At most four stand in the bottom bar of a phone, the rest behind "more". */
export const NAVIGATION = {
  director: [
    item('/', 'today', IconListCheck), item('/seasons', 'seasons', IconChartBar), item('/bookings', 'bookings', IconCalendarCheck),
    item('/visits', 'visitDay', IconRoute), item('/negotiations', 'negotiations', IconMessages), item('/waits', 'waiting', IconHourglass),
    item('/inspections', 'inspections', IconShieldCheck), item('/venues', 'venues', IconBuildingStore), item('/schools', 'schools', IconSchool), item('/fairness', 'fairness', IconScale),
    item('/results', 'results', IconReportAnalytics), item('/roster', 'roster', IconPrinter), item('/holidays', 'holidays', IconCalendarOff), item('/escorts', 'escorts', IconUsers),
    item('/vehicles', 'vehicles', IconBus), item('/records', 'records', IconClipboardCheck), item('/subscribers', 'subscribers', IconPlugConnected),
  ],
  teacher: [
    item('/', 'home', IconHome), item('/wishes', 'wishes', IconPencil), item('/bookings', 'myBookings', IconCalendarCheck), item('/visits', 'visits', IconRoute),
    item('/places', 'places', IconMapSearch), item('/waits', 'waits', IconHourglass), item('/calendar', 'calendar', IconCalendarEvent), item('/roster', 'roster', IconPrinter),
  ],
  host: [
    item('/', 'requests', IconCalendarCheck), item('/today', 'today', IconListCheck), item('/openings', 'openings', IconCalendarEvent), item('/roster', 'roster', IconPrinter),
  ],
  inspector: [item('/', 'toInspect', IconShieldCheck)],
} as const satisfies Record<Role, readonly unknown[]>;

import {
  IconArmchair, IconBuildingStore, IconBus, IconCalendarCheck, IconCalendarEvent, IconCalendarOff, IconChartBar, IconClipboardCheck, IconCopy, IconFileSpreadsheet, IconForms, IconFilter, IconClipboardList, IconHeartbeat, IconHome, IconHourglass, IconListCheck, IconMapSearch, IconMessages, IconPencil,
  IconPlugConnected, IconPrinter, IconReportAnalytics, IconRoute, IconScale, IconSchool, IconShieldCheck, IconUsers,
} from '@tabler/icons-react';
import type { Role } from '../api/types.js';

/** `onPhone`: stands in the bottom bar of a phone, which holds four; the rest is behind "more". */
const item = <const To extends string, const Word extends string>(to: To, word: Word, icon: typeof IconHome, onPhone = false) => ({ to, word, icon, onPhone });
const ON_PHONE = true;

/** Whoever has more than a handful of pages finds them under headings. */
export const NAVIGATION = {
  director: [
    { heading: 'today', items: [item('/', 'today', IconListCheck, ON_PHONE), item('/bookings', 'bookings', IconCalendarCheck, ON_PHONE), item('/negotiations', 'negotiations', IconMessages)] },
    { heading: 'allocation', items: [item('/seasons', 'seasons', IconChartBar, ON_PHONE), item('/waits', 'waiting', IconHourglass), item('/fairness', 'fairness', IconScale)] },
    {
      heading: 'visits', items: [
        item('/visits', 'visitDay', IconRoute, ON_PHONE), item('/escorts', 'escorts', IconUsers), item('/vehicles', 'vehicles', IconBus), item('/roster', 'roster', IconPrinter),
        item('/results', 'results', IconReportAnalytics),
      ],
    },
    {
      heading: 'files', items: [
        item('/pool', 'pool', IconFilter), item('/registrations', 'registrations', IconForms), item('/find-venues', 'finder', IconMapSearch), item('/pool-health', 'poolHealth', IconHeartbeat), item('/venues', 'venues', IconBuildingStore), item('/duplicates', 'duplicates', IconCopy), item('/venue-sheet', 'venueSheet', IconFileSpreadsheet), item('/inspections', 'inspections', IconShieldCheck), item('/inspection-plan', 'inspectionPlan', IconClipboardList), item('/schools', 'schools', IconSchool), item('/holidays', 'holidays', IconCalendarOff),
        item('/records', 'records', IconClipboardCheck), item('/subscribers', 'subscribers', IconPlugConnected),
      ],
    },
  ],
  teacher: [{
    heading: null, items: [
      item('/', 'home', IconHome, ON_PHONE), item('/wishes', 'wishes', IconPencil, ON_PHONE), item('/bookings', 'myBookings', IconCalendarCheck, ON_PHONE), item('/visits', 'visits', IconRoute, ON_PHONE),
      item('/find-venues', 'finder', IconMapSearch), item('/places', 'places', IconArmchair), item('/waits', 'waits', IconHourglass), item('/calendar', 'calendar', IconCalendarEvent), item('/roster', 'roster', IconPrinter),
    ],
  }],
  host: [{
    heading: null, items: [
      item('/', 'requests', IconCalendarCheck, ON_PHONE), item('/today', 'today', IconListCheck, ON_PHONE), item('/openings', 'openings', IconCalendarEvent, ON_PHONE), item('/roster', 'roster', IconPrinter, ON_PHONE),
    ],
  }],
  inspector: [{ heading: null, items: [item('/', 'toInspect', IconShieldCheck, ON_PHONE)] }],
} as const satisfies Record<Role, readonly unknown[]>;

export const isGrouped = (role: Role): boolean => NAVIGATION[role].length > 1;

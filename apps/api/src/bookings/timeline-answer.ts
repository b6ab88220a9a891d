import type { BookingTimeline } from '#booking';
import type { TimelineResponse } from './dto/lifecycle.dto.js';

export const timelineAnswer = ({ booking, steps, actions }: BookingTimeline): TimelineResponse => ({ booking, steps: [...steps], actions: [...actions], version: booking.version });

import type { CalendarWords } from '../calendar.ts';
export const calendar: CalendarWords = {};

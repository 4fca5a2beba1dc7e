/** Addresses of pages: whose they are, and what day they name. */

import { getDomain } from 'tldts';
import type { Interval } from '../../model/article.ts';
import { dayInterval } from './dates.ts';
import { remembering } from './remembering.ts';

/** Returns the host of an address, which names a site that says nothing else of itself. */
export const hostOf = (uri: string | undefined): string | undefined =>
  parsed(uri)?.hostname.replace(/^www\d?\./, '');

/** Returns the registered domain of an address ("example.co.uk"), or its host where it has none. */
export function domainOf(uri: string | undefined): string | undefined {
  const host = parsed(uri)?.hostname;
  return host === undefined ? undefined : domainOfHost(host);
}

const domainOfHost = remembering((host) => getDomain(host, { allowPrivateDomains: true }) ?? host);

const parsed = (uri: string | undefined): URL | undefined =>
  uri !== undefined && /^https?:/i.test(uri) ? (URL.parse(uri) ?? undefined) : undefined;

/** Many templates give the front page as the address of every page. */
export function isHomepage(uri: string): boolean {
  const url = parsed(uri);
  return url !== undefined && /^\/(?:index\.\w+|[a-z]{2}\/?)?$/i.test(url.pathname) && url.search === '';
}

/** "/2031/03/12/", "/2031-03-12-", "/20310312/", "/2031/mar/12/" */
const DAY =
  /[/_-](?<year>(?:19|20)\d{2})(?:[/-](?<month>\d{1,2}|[a-z]{3})[/-](?<day>\d{1,2})|(?<month2>\d{2})(?<day2>\d{2}))(?=[/_.-]|$)/i;
const MONTH = /\/(?<year>(?:19|20)\d{2})[/-](?<month>0?[1-9]|1[0-2])(?=\/)/;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Returns the day that an address names, or the month where it names no day, or `null`. */
export function dateInAddress(uri: string | undefined): Interval | null {
  const path = parsed(uri)?.pathname;
  if (path === undefined) return null;
  const { year, month, day, month2, day2 } = DAY.exec(path)?.groups ?? {};
  const number = MONTHS.indexOf((month ?? '').toLowerCase()) + 1 || Number(month ?? month2);
  const found = year === undefined ? null : dayInterval(Number(year), number, Number(day ?? day2));
  return found ?? monthIn(path);
}

function monthIn(path: string): Interval | null {
  const groups = MONTH.exec(path)?.groups;
  if (!groups) return null;
  const [year, month] = [Number(groups.year), Number(groups.month)];
  const next = month === 12 ? [year + 1, 1] : [year, month + 1];
  const day = (of: readonly number[]): string => `${of[0]}-${String(of[1]).padStart(2, '0')}-01`;
  return { start: day([year, month]), end: day(next) };
}

/** What went wrong with a web address, in words for the person who gave it. */

import { RefusedAddress } from './safe-connect.ts';

export interface Fault {
  readonly cause: string;
  readonly remedy: string;
  /**
   * The host was not *reached*, whatever is asked of it; the connection *broke*, and a second try may do; or the way
   * leads nowhere, *lost* among redirects; or the server was too *slow*.
   */
  readonly kind?: 'unreached' | 'broken' | 'lost' | 'slow';
  /** What the server answered, where it did. */
  readonly status?: number;
  /** Whether the site does not want programs there. */
  readonly disallowed?: true;
  /** Until when the server wants to be left alone, in ms since 1970. */
  readonly notBefore?: number;
}

const BROWSER = 'Open it in a browser, save the page, and give the file.';
const LATER = 'Try again later.';
const LATER_OR_BROWSER = `${LATER} If it opens in a browser, save the page and give the file.`;
const SPELLING = 'Check the spelling of the address.';
const ARCHIVE = 'Check the address; a web archive may have a copy of the page.';

const BY_STATUS: Readonly<Record<number, readonly [cause: string, remedy: string]>> = {
  304: ['The server says that nothing has changed, though no copy is kept', LATER],
  400: ['The server does not understand the address', SPELLING],
  401: [
    'It asks for a name and a password',
    'Save the page from a browser where you are signed in, and give the file.',
  ],
  402: [
    'It is to be paid for',
    'Save the page from a browser where you have paid for it, and give the file.',
  ],
  403: ['The server does not give it to programs, or not to everybody', BROWSER],
  404: ['There is no such page', ARCHIVE],
  406: ['The server has it in no form that can be read', BROWSER],
  407: ['A proxy asks for a name and a password', BROWSER],
  410: ['The page was removed', ARCHIVE],
  429: ['The server was asked too often', LATER],
  451: ['It is withheld for legal reasons', BROWSER],
  500: ['The server has failed', LATER],
  502: ['The server behind this one has failed', LATER],
  503: ['The server is overloaded or being repaired', LATER],
  504: ['The server behind this one does not answer', LATER],
};

/** Returns the fault that an HTTP status means. */
export function faultOfStatus(status: number): Fault {
  const known = BY_STATUS[status] ?? BY_STATUS[status >= 500 ? 500 : 0];
  if (known) return { cause: `${known[0]} (status ${status}).`, remedy: known[1], status };
  if (status >= 300 && status < 400)
    return {
      cause: `It leads elsewhere, but does not say where (status ${status}).`,
      remedy: BROWSER,
      status,
    };
  return { cause: `The server refuses it (status ${status}).`, remedy: BROWSER, status };
}

export const noAddress: Fault = {
  cause: 'It is no web address.',
  remedy: 'Check the spelling: it starts with https:// or http://.',
};

export const stopped: Fault = { cause: 'Reading was stopped.', remedy: 'Start it again.' };

export const nowhere: Fault = { cause: 'It leads to what is no web address.', remedy: BROWSER };

export const lostInCircle: Fault = {
  cause: 'It leads back to where it came from; some sites do so without cookies.',
  remedy: BROWSER,
  kind: 'lost',
};

export const lostOnTheWay = (redirects: number): Fault => ({
  cause: `It leads on more than ${redirects} times.`,
  remedy: BROWSER,
  kind: 'lost',
});

export const notKept: Fault = {
  cause: 'No copy of it is kept, and nothing is fetched.',
  remedy: 'Leave out --offline once, with the same --cache, or save the page and give the file.',
};

export const disallowed = (url: URL): Fault => ({
  cause: `The site's rules for programs, ${url.origin}/robots.txt, do not allow it.`,
  remedy: BROWSER,
  disallowed: true,
});

const seconds = (ms: number): string => {
  const rounded = Number((ms / 1000).toPrecision(2));
  return rounded === 1 ? '1 second' : `${rounded} seconds`;
};

const megabytes = (bytes: number): string =>
  bytes >= 1024 * 1024 ? `${Math.round(bytes / 1024 / 1024)} MB` : `${Math.ceil(bytes / 1024)} KB`;

export const tooSlow = (ms: number, answered: boolean): Fault => ({
  cause: answered ? `It was not all there after ${seconds(ms)}.` : `No answer came within ${seconds(ms)}.`,
  remedy: LATER_OR_BROWSER,
  kind: 'slow',
});

export const tooLarge = (bytes: number, unpacked = false): Fault => ({
  cause: `It is larger than ${megabytes(bytes)}${unpacked ? ' when unpacked' : ''}.`,
  remedy: 'If it is worth it, download it, keep what matters, and give the file.',
});

export const cutOff: Fault = {
  cause: 'The connection ended before all of it was there.',
  remedy: LATER_OR_BROWSER,
};

export const undecodable = (coding: string): Fault => ({
  cause: `It cannot be unpacked: the server says that it is packed with ${coding}.`,
  remedy: BROWSER,
});

const CERTIFICATE: readonly [string, string] = [
  'The server cannot prove that it is the one meant: its certificate is not valid',
  'Check the address. For a server of your own, set NODE_EXTRA_CA_CERTS to the file of its authority.',
];
const NO_HTTP: readonly [string, string] = [
  'What answers there is no proper web server',
  'Check the address and its port.',
];
const NOT_REACHED: readonly [string, string] = [
  'The server cannot be reached',
  'Check the address and your connection to the internet.',
];
const SILENT: readonly [string, string] = ['The server fell silent', LATER_OR_BROWSER];

const BY_CODE: readonly (readonly [code: RegExp, words: readonly [cause: string, remedy: string]])[] = [
  [/^ENOTFOUND$|^ENODATA$/, ['There is no such host', SPELLING]],
  [/^EAI_/, ['The name of the host cannot be looked up', 'Check your connection to the internet.']],
  [/^ECONNREFUSED$/, ['No web server answers there', 'Check the address and its port.']],
  [/^ETIMEDOUT$|^UND_ERR_CONNECT_TIMEOUT$/, ['The server does not answer', LATER_OR_BROWSER]],
  [/^UND_ERR_(?:HEADERS|BODY)_TIMEOUT$/, SILENT],
  [/^E(?:HOST|NET)(?:UNREACH|DOWN)$|^EADDRNOTAVAIL$/, NOT_REACHED],
  [/^UND_ERR_HEADERS_OVERFLOW$|^HPE_HEADER_OVERFLOW$/, ['The headers of its answer are too large', BROWSER]],
  [
    /^ERR_SSL_|^EPROTO$/,
    ['No safe connection could be agreed on', 'Check the address; try it with http: instead of https:.'],
  ],
  [/CERT|SIGNATURE|ISSUER|CRL/, CERTIFICATE],
  [/^HPE_|^HTTPParserError$|^UND_ERR_RES_CONTENT_LENGTH_MISMATCH$/, NO_HTTP],
];

/** Broken connections: also those that were kept open and that the server closed just as it was asked. */
const BROKEN = /^ECONNRESET$|^EPIPE$|^ECONNABORTED$|^UND_ERR_SOCKET$/;

/** Returns the fault that an error of undici or below it means. `answered`: the headers were there already. */
export function faultOf(error: unknown, answered: unknown): Fault {
  if (error instanceof RefusedAddress) return { ...error.refusal, kind: 'unreached' };
  const { name, code = name, message } = error as NodeJS.ErrnoException;
  if (BROKEN.test(code))
    return answered ? cutOff : { cause: 'The connection broke.', remedy: LATER_OR_BROWSER, kind: 'broken' };
  const [, known] = BY_CODE.find(([pattern]) => pattern.test(code)) ?? [];
  const kind = answered ? {} : { kind: 'unreached' as const };
  if (known) return { cause: `${known[0]}.`, remedy: known[1], ...kind };
  return { cause: `It could not be read: ${message || code}.`, remedy: LATER_OR_BROWSER };
}

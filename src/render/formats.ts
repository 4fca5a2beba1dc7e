/** The forms in which a dossier is written: what each is called, its media type, its ending, and what writes it. */

import type { Dossier } from '../model/dossier.ts';

export type FormatName =
  | 'html'
  | 'json'
  | 'md'
  | 'csv'
  | 'annotations'
  | 'jsonld'
  | 'csl'
  | 'bibtex'
  | 'ics'
  | 'graphml';

export interface DossierFormat {
  readonly name: FormatName;
  /** What a person calls it, for a menu: "Tables (CSV)". */
  readonly title: string;
  readonly mediaType: string;
  /** The end of a file's name, with its dot. No other form has it. */
  readonly extension: string;
  /** Other ends of names that mean it. */
  readonly alsoEnding?: readonly string[];
  /** Writes the dossier; the same dossier gives the same bytes. What writes it is loaded when it is asked for. */
  readonly render: (dossier: Dossier) => Promise<string | Uint8Array>;
}

/** Those for readers first, then those for other programs. */
export const FORMATS: readonly DossierFormat[] = [
  {
    name: 'html',
    title: 'Page (HTML)',
    mediaType: 'text/html; charset=utf-8',
    extension: '.html',
    alsoEnding: ['.htm'],
    render: async (dossier) => (await import('./html.ts')).renderHtml(dossier),
  },
  {
    name: 'json',
    title: 'Dossier (JSON)',
    mediaType: 'application/json',
    extension: '.json',
    render: async (dossier) => `${JSON.stringify(dossier, null, 2)}\n`,
  },
  {
    name: 'md',
    title: 'Text (Markdown)',
    mediaType: 'text/markdown; charset=utf-8',
    extension: '.md',
    alsoEnding: ['.markdown'],
    render: async (dossier) => (await import('./markdown.ts')).renderMarkdown(dossier),
  },
  {
    name: 'csv',
    title: 'Tables (CSV, zipped)',
    mediaType: 'application/zip',
    extension: '.zip',
    render: async (dossier) => (await import('./csv.ts')).renderCsv(dossier),
  },
  {
    name: 'annotations',
    title: 'Annotations (W3C)',
    mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    extension: '.annotations.jsonld',
    render: async (dossier) => (await import('./annotations.ts')).renderAnnotations(dossier),
  },
  {
    name: 'jsonld',
    title: 'Claims (schema.org)',
    mediaType: 'application/ld+json',
    extension: '.jsonld',
    render: async (dossier) => (await import('./json-ld.ts')).renderJsonLd(dossier),
  },
  {
    name: 'csl',
    title: 'References (CSL-JSON)',
    mediaType: 'application/vnd.citationstyles.csl+json',
    extension: '.csl.json',
    render: async (dossier) => (await import('./csl.ts')).renderCsl(dossier),
  },
  {
    name: 'bibtex',
    title: 'References (BibTeX)',
    mediaType: 'application/x-bibtex; charset=utf-8',
    extension: '.bib',
    render: async (dossier) => (await import('./bibtex.ts')).renderBibtex(dossier),
  },
  {
    name: 'ics',
    title: 'Timeline (iCalendar)',
    mediaType: 'text/calendar; charset=utf-8',
    extension: '.ics',
    render: async (dossier) => (await import('./calendar.ts')).renderCalendar(dossier),
  },
  {
    name: 'graphml',
    title: 'Who copied whom (GraphML)',
    mediaType: 'application/graphml+xml',
    extension: '.graphml',
    render: async (dossier) => (await import('./graphml.ts')).renderGraphml(dossier),
  },
];

export const formatNamed = (name: string): DossierFormat | undefined =>
  FORMATS.find((format) => format.name === name);

/** Returns the form that a file's name ends in; the longest ending tells: "a.csl.json" is no dossier. */
export function formatOfFile(file: string): DossierFormat | undefined {
  const name = file.toLowerCase();
  const ending = ({ extension, alsoEnding = [] }: DossierFormat): number =>
    Math.max(
      0,
      ...[extension, ...alsoEnding].filter((one) => name.endsWith(one)).map(({ length }) => length),
    );
  const best = FORMATS.toSorted((a, b) => ending(b) - ending(a))[0]!;
  return ending(best) > 0 ? best : undefined;
}

/**
 * Names as Spanish prints them. Countries are those of Unicode's CLDR, which JavaScript carries; people's names and
 * towns are the general lists of the English folder, which are of the whole world.
 */

import { foldText } from '../../text/normalise.ts';
import { gazetteer as general } from '../en/gazetteer.ts';
import type { Gazetteer, KnownName } from '../names.ts';
import { vocabulary } from './vocabulary.ts';

/** English name, then Spanish forms: bodies and cities that Spanish gives names of its own. */
const KNOWN: readonly (readonly [type: KnownName['type'], lines: string])[] = [
  [
    'organisation',
    `
    United Nations|Naciones Unidas|ONU|Organización de las Naciones Unidas
    NATO|OTAN
    European Union|Unión Europea|UE
    European Commission|Comisión Europea
    World Health Organization|OMS|Organización Mundial de la Salud
    International Monetary Fund|FMI|Fondo Monetario Internacional
    World Bank|Banco Mundial
    International Criminal Court|Corte Penal Internacional
    Red Cross|Cruz Roja
    Organization of American States|OEA
    `,
  ],
  [
    'place',
    `
    United States|EE. UU.|EE.UU.|EEUU|EE UU
    United Kingdom|Gran Bretaña
    London|Londres
    New York|Nueva York
    Moscow|Moscú
    Beijing|Pekín
    Brussels|Bruselas
    Geneva|Ginebra
    Berlin|Berlín
    Paris|París
    Vienna|Viena
    Warsaw|Varsovia
    Rome|Roma
    Lisbon|Lisboa
    Athens|Atenas
    Stockholm|Estocolmo
    Copenhagen|Copenhague
    Jerusalem|Jerusalén
    Cairo|El Cairo
    Tokyo|Tokio
    Europe|Europa
    Asia|Asia
    Africa|África
    Latin America|América Latina|Latinoamérica
    `,
  ],
];

let loaded: Gazetteer | undefined;

/** Returns the lists, put together when first asked for. */
export function gazetteer(): Gazetteer {
  loaded ??= loadGazetteer();
  return loaded;
}

function loadGazetteer(): Gazetteer {
  const { towns, givenNames, surnames } = general();
  const known = new Map<string, KnownName>([...countries(), ...others()]);
  const longest = new Map<string, number>();
  for (const name of known.keys()) {
    const words = name.split(' ');
    longest.set(words[0]!, Math.max(words.length, longest.get(words[0]!) ?? 0));
  }
  const ordinary = new Set([...vocabulary.functionWords].map(foldText));
  return { known, longest, towns, givenNames, surnames, ordinary };
}

function others(): [string, KnownName][] {
  return KNOWN.flatMap(([type, lines]) =>
    lines
      .trim()
      .split(/\n\s*/)
      .flatMap((line) => {
        const [name = '', ...forms] = line.trim().split('|');
        return forms.map((form): [string, KnownName] => [form, { name, type }]);
      }),
  );
}

/** Codes of two letters that CLDR names; private and unknown ones have no name. */
function countries(): [string, KnownName][] {
  const [spanish, english] = ['es', 'en'].map(
    (tag) => new Intl.DisplayNames(tag, { type: 'region', fallback: 'none' }),
  );
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters.flatMap((first) =>
    letters.flatMap((second): [string, KnownName][] => {
      const [form, name] = [spanish!.of(first + second), english!.of(first + second)];
      return form === undefined || name === undefined || NO_COUNTRY.has(first + second)
        ? []
        : [[form, { name, type: 'place' }]];
    }),
  );
}

/** The European Union is a body; the others stand for the unknown, the United Nations and made-up places. */
const NO_COUNTRY = new Set(['EU', 'EZ', 'UN', 'ZZ', 'XA', 'XB', 'QO']);

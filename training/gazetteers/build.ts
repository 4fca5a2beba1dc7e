/**
 * Makes the lists of `src/language/en/gazetteer/` that are drawn from open data: cities, regions, capitals,
 * given names, surnames and ordinary words. The other lists of that folder are written by hand.
 *
 *     node training/gazetteers/build.ts NAMES TEXT...
 *
 * NAMES holds `nicknames/names.csv` and `wikidata-transliteration/wd_{russian,arabic}_64.gz`. Each TEXT is ordinary
 * prose with its capitals: `.conllu.gz`, or `.jsonl.gz` whose lines have `main_content` or `sentences`. The same
 * files give the same lists. Sources and licences: `NOTICE`.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { listCapitals } from './capitals.ts';
import { listGivenNames, listSurnames } from './people.ts';
import { listCities, listRegions } from './places.ts';
import { listOrdinaryWords } from './words.ts';

const [namesFolder, ...texts] = process.argv.slice(2);
if (namesFolder === undefined || texts.length === 0) throw new Error('usage: build.ts NAMES TEXT...');

const ordinary = listOrdinaryWords(texts);
write('ordinary-words.txt', 'Words that running text prints in lower case', ordinary);
write('cities.txt', 'Towns of 30,000 inhabitants and more, capitals (GeoNames, CC BY 4.0)', listCities());
write('regions.txt', 'First-level divisions of countries (Unicode CLDR)', listRegions());
write(
  'capitals.txt',
  'Capitals by country: country | names (GeoNames, CC BY 4.0)',
  listCapitals(countries()),
);
write('given-names.txt', 'Given names (faker, nicknames)', listGivenNames(namesFolder));
write('surnames.txt', 'Surnames and other parts of names (faker, Wikidata)', listSurnames(namesFolder));

function countries(): Set<string> {
  const file = new URL('../../src/language/en/gazetteer/countries.txt', import.meta.url);
  return new Set(
    readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => line.split('|')[0]!),
  );
}

function write(file: string, title: string, lines: Iterable<string>): void {
  const sorted = [...new Set(lines)].sort();
  const head = `# ${title}. Made by training/gazetteers/build.ts; see NOTICE.\n`;
  writeFileSync(
    new URL(`../../src/language/en/gazetteer/${file}`, import.meta.url),
    `${head}${sorted.join('\n')}\n`,
  );
  console.log(`${file}: ${sorted.length} lines`);
}

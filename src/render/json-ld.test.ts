import assert from 'node:assert/strict';
import { test } from 'node:test';
import jsonld from 'jsonld';
import type { Graph } from 'schema-dts';
import { dossier } from '../../test/e2e/fixture.ts';
import { NASTY, nasty } from '../../test/nasty.ts';
import { renderJsonLd, schemaOrgOf } from './json-ld.ts';

test('has the types that schema.org gives its words', () => {
  const graph: Graph = schemaOrgOf(dossier);
  assert.equal(graph['@context'], 'https://schema.org');
});

test('tells of each article who published it, when, and what it goes back to', () => {
  const [agency, reprint] = schemaOrgOf(dossier)['@graph'].filter((node) => node['@type'] === 'NewsArticle');
  assert.partialDeepStrictEqual(agency, {
    headline: 'Vell dam gates stay shut as council and growers quarrel',
    publisher: { '@type': 'NewsMediaOrganization', name: 'Northern Press Service' },
    datePublished: '2044-05-02',
    inLanguage: 'en',
  });
  assert.deepEqual((reprint as { isBasedOn?: unknown }).isBasedOn, [{ '@id': agency!['@id'] }]);
});

test('tells of each claim where it stands, in its words', () => {
  const claim = schemaOrgOf(dossier)['@graph'].find((node) => node['@type'] === 'Claim');
  assert.ok(claim && 'appearance' in claim);
  assert.match(claim.appearance[0]!['@id'], /^urn:synoptic:article:.+#char=\d+,\d+$/);
  assert.equal(claim.appearance.length, dossier.claims[0]!.statements.length);
});

test('is JSON-LD of which a strict processor loses nothing', async () => {
  const [expanded] = await Promise.all([
    jsonld.expand(JSON.parse(renderJsonLd(nasty)), {
      documentLoader: async (url) => ({ documentUrl: url, document: SCHEMA_ORG }),
      safe: true,
    } as jsonld.Options.Expand),
  ]);
  const claims = expanded.filter((node) => (node['@type'] as string[])[0] === 'http://schema.org/Claim');
  assert.equal(claims.length, nasty.claims.length);
  assert.deepEqual(claims[0]!['http://schema.org/text'], [{ '@value': NASTY }]);
});

/** What the context of schema.org says of the words that are used: each is of its vocabulary, and these are addresses. */
const SCHEMA_ORG = {
  '@context': {
    '@vocab': 'http://schema.org/',
    url: { '@id': 'http://schema.org/url', '@type': '@id' },
    datePublished: { '@id': 'http://schema.org/datePublished', '@type': 'http://schema.org/Date' },
    dateModified: { '@id': 'http://schema.org/dateModified', '@type': 'http://schema.org/Date' },
    startDate: { '@id': 'http://schema.org/startDate', '@type': 'http://schema.org/Date' },
  },
};

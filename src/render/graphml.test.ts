/** Graphs are read as other programs read them: by Graphology, and by a parser of XML that forgives nothing. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import graphology from 'graphology';
import { parse } from 'graphology-graphml';
import { dossier } from '../../test/e2e/fixture.ts';
import { NASTY, nasty } from '../../test/nasty.ts';
import { renderGraphml } from './graphml.ts';

const { MultiGraph } = graphology;
const read = (of: typeof dossier) => parse(MultiGraph, renderGraphml(of));

test('has a node for each article and an edge for each pair', () => {
  const graph = read(dossier);
  assert.equal(graph.order, dossier.articles.length);
  assert.equal(graph.size, dossier.reuse.length);
});

test('tells who copied whom, how much, and in which words', () => {
  const [pair] = dossier.reuse;
  const [edge] = read(dossier).directedEdges(pair!.from, pair!.to);
  assert.partialDeepStrictEqual(read(dossier).getEdgeAttributes(edge), {
    kind: 'partly',
    direction: 'known',
    weight: 0.71,
    passages: 1,
    fromStart: pair!.passages[0].from.start,
    toExact: 'The gates of the Vell dam stayed shut on Monday, 2 May 2044, for the ninth day.',
  });
});

test('gives no direction where it is not known', () => {
  const edges = new XMLParser({ ignoreAttributes: false }).parse(renderGraphml(dossier)).graphml.graph.edge;
  assert.deepEqual(
    edges.map((edge: Record<string, string>) => edge['@_directed'] !== 'false'),
    dossier.reuse.map(({ direction }) => direction === 'known'),
  );
});

test('nasty titles stay titles', () => {
  const xml = renderGraphml(nasty);
  assert.equal(XMLValidator.validate(xml), true);
  const { label } = read(nasty).getNodeAttributes(nasty.articles[0]!.id);
  assert.equal(label, NASTY.replace('\r', ' ').replace('\u202e', '\ufffd'));
});

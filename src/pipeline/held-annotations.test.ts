import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Annotation } from '../model/annotation.ts';
import type { ArticleId } from '../model/article.ts';
import { heldAnnotation, holdAnnotation } from './held-annotations.ts';

const annotationOf = (number: number, version = 6): Annotation => ({
  stage: 'annotate',
  version,
  article: `a-${number}` as ArticleId,
  sentences: [],
  mentions: [],
  values: [],
  references: [],
  trees: [],
});

test('what was read last is held, as it was read', () => {
  const read = annotationOf(1);
  holdAnnotation(read);
  assert.equal(heldAnnotation(read.article, 6), read);
  assert.equal(heldAnnotation('a-2' as ArticleId, 6), undefined);
});

test('an annotation by another version of the stage is none', () => {
  const read = annotationOf(1);
  holdAnnotation(read);
  assert.equal(heldAnnotation(read.article, 7), undefined);
});

test('of more articles than are held, those longest unused are let go', () => {
  const [first, second] = [annotationOf(1), annotationOf(2)];
  holdAnnotation(first);
  holdAnnotation(second);
  for (let other = 3; other <= 250; other++) holdAnnotation(annotationOf(other));
  holdAnnotation(first);
  holdAnnotation(annotationOf(251));
  assert.equal(heldAnnotation(first.article, 6), first);
  assert.equal(heldAnnotation(second.article, 6), undefined);
});

/** The page of an entry: the one that it names, or what the list itself carries of it. */

import type { ReadFailure, ReadPage } from '../../model/page.ts';
import { failure } from '../failures.ts';
import { pageOf } from '../page-of.ts';
import type { WebResource } from '../web/web-reader.ts';
import type { Entry } from './list.ts';

/** What servers send that is text and yet no article. */
const NO_PAGE = /\b(?:json|javascript|css)\b|^(?:text|application)\/xml$|\+xml$/;

/** Returns the page that was fetched. It knows its own address better than a list, which names it through redirects. */
export async function pageIn(
  { uri, bytes, mediaType, charset, readAt }: WebResource,
  { uri: _, ...metadata }: Entry['metadata'],
): Promise<ReadPage | ReadFailure> {
  if (NO_PAGE.test(mediaType) && mediaType !== 'application/xhtml+xml')
    return failure(uri, `It is no page, but ${mediaType}.`, 'Give the address of the page.');
  return pageOf(uri, bytes, { mediaType, readAt, metadata, ...(charset !== undefined && { charset }) });
}

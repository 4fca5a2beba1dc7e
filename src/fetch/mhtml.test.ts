import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readBytes } from './made.ts';

const saved = (body: string, encoding: string): string =>
  [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://post.example/ferry',
    'Subject: Ferry sails again',
    'Date: Thu, 20 Mar 2031 10:30:00 -0000',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="----MultipartBoundary--x1----"',
    '',
    '',
    '------MultipartBoundary--x1----',
    'Content-Type: text/html; charset=utf-8',
    'Content-ID: <frame-2@mhtml.blink>',
    'Content-Location: https://ads.example/frame',
    '',
    '<html><p>Buy a boat.</p></html>',
    '------MultipartBoundary--x1----',
    'Content-Type: text/html',
    'Content-ID: <frame-1@mhtml.blink>',
    `Content-Transfer-Encoding: ${encoding}`,
    'Content-Location: https://post.example/ferry',
    '',
    body,
    '------MultipartBoundary--x1----',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    '',
    'iVBORw0KGgo=',
    '------MultipartBoundary--x1------',
    '',
  ].join('\r\n');

const HTML = '<html><p class="a">The café’s ferry sails.</p></html>';
const bodies: [encoding: string, body: string][] = [
  ['quoted-printable', '<html><p class=3D"a">The caf=C3=A9=E2=80=99s fer=\r\nry sails.</p></html>'],
  ['base64', Buffer.from(HTML).toString('base64').replace(/.{40}/g, '$&\r\n')],
];
for (const [encoding, body] of bodies)
  it(`opens a page saved by a browser in ${encoding}, without the frames around it`, async () => {
    const { pages, failures } = await readBytes(saved(body, encoding), { uri: 'ferry.mhtml' });
    assert.deepEqual(failures, []);
    const [{ uri, text, mediaType, readAt, metadata } = {}] = pages;
    assert.deepEqual(
      [uri, text!.trim(), mediaType, readAt, metadata],
      ['ferry.mhtml', HTML, 'text/html', '2031-03-20T10:30:00+00:00', { uri: 'https://post.example/ferry' }],
    );
  });

it('says that a saved page without a page is none', async () => {
  const { failures } = await readBytes(
    'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x--\n',
  );
  assert.match(failures[0]!.cause, /without the page/);
});

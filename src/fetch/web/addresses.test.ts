import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ownHosts, refusal, refusedAddress, refusedUrl } from './addresses.ts';

const refused = (url: string, ...own: string[]) => refusedUrl(new URL(url), ownHosts(own))?.cause ?? null;

describe('addresses that are refused', () => {
  const ADDRESSES: readonly (readonly [address: string, kind: string | null])[] = [
    ['93.184.215.14', null],
    ['2606:2800:21f:cb07:6820:80da:af6b:8b2c', null],
    ['127.0.0.1', 'this machine'],
    ['127.8.9.10', 'this machine'],
    ['0.0.0.0', 'this machine'],
    ['0.1.2.3', 'this machine'],
    ['::1', 'this machine'],
    ['::', 'this machine'],
    ['10.1.2.3', 'a private network'],
    ['172.31.255.255', 'a private network'],
    ['172.32.0.1', null],
    ['192.168.1.1', 'a private network'],
    ['fc00::1', 'a private network'],
    ['fdab::1', 'a private network'],
    ['fec0::1', 'a private network'],
    ['169.254.7.7', 'the local link'],
    ['fe80::1', 'the local link'],
    ['100.64.0.1', 'the inner network of a provider'],
    ['100.128.0.1', null],
    ['224.0.0.1', 'a group of machines'],
    ['ff02::1', 'a group of machines'],
    ['255.255.255.255', 'all machines of a network'],
    ['240.0.0.1', 'a reserved range'],
    ['192.0.2.1', 'a reserved range'],
    ['198.18.0.1', 'a reserved range'],
    ['2001:db8::1', 'a reserved range'],
    ['100::1', 'a reserved range'],
    ['4000::1', 'a reserved range'],
    ['169.254.169.254', 'the metadata service of a cloud'],
    ['fd00:ec2::254', 'the metadata service of a cloud'],
    ['168.63.129.16', 'the metadata service of a cloud'],
    ['169.254.170.2', 'the metadata service of a cloud'],
    ['fd20:ce::254', 'the metadata service of a cloud'],
    ['100.100.100.200', 'the metadata service of a cloud'],
    ['192.0.0.192', 'the metadata service of a cloud'],
    ['::ffff:127.0.0.1', 'this machine'],
    ['::ffff:93.184.215.14', null],
    ['::7f00:1', 'a reserved range'],
    ['64:ff9b::7f00:1', 'this machine'],
    ['64:ff9b::a9fe:a9fe', 'the metadata service of a cloud'],
    ['64:ff9b::5db8:d70e', null],
    ['64:ff9b:1::7f00:1', 'a reserved range'],
    ['2002:7f00:1::', 'a reserved range'],
    ['2001:0:1::1', 'a reserved range'],
    ['fe80::1%eth0', 'the local link'],
    ['nonsense', 'no network that is known'],
  ];
  for (const [address, kind] of ADDRESSES)
    it(`${address}: ${kind ?? 'public'}`, () => assert.equal(refusedAddress(address), kind));

  const WRITTEN = [
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://127.0.0.1./',
    'http://[::ffff:127.0.0.1]/',
    'http://[0:0:0:0:0:ffff:7f00:1]/',
    'http://１２７.０.０.１/',
    'http://localhost/',
    'http://LOCALHOST./',
    'http://anything.localhost/',
  ];
  for (const url of WRITTEN)
    it(`sees this machine in ${url}`, () => assert.match(refused(url) ?? '', /belongs to this machine/));

  for (const name of [
    'metadata.google.internal',
    'METADATA.google.internal.',
    'metadata.goog',
    'metadata',
    'instance-data',
    'instance-data.ec2.internal',
  ])
    it(`refuses ${name}, the name of a metadata service`, () =>
      assert.match(refused(`http://${name}/computeMetadata/v1/`) ?? '', /metadata service/));

  it('says what to do about it', () => {
    const remedy = (url: string) => refusedUrl(new URL(url), ownHosts([]))?.remedy;
    const allow = (host: string) =>
      `Check the address; if the server is your own, allow the host ${host} (--allow-host).`;
    assert.equal(remedy('ftp://news.example/'), 'Give an address that starts with http: or https:.');
    assert.equal(
      remedy('https://orla@news.example/'),
      'Save the page from a browser where you are signed in, and give the file.',
    );
    assert.equal(
      remedy(`http://news.example/${'a'.repeat(8000)}`),
      'Check that it is one address, not several.',
    );
    assert.equal(remedy('http://news.example:25/'), allow('news.example:25'));
    assert.equal(remedy('http://localhost:8080/'), allow('localhost:8080'));
  });

  it('names the address that a name leads to', () => {
    const host = { host: 'news.example' };
    assert.equal(
      refusal(host, 'this machine', '127.0.0.1').cause,
      'news.example has the address 127.0.0.1, which belongs to this machine, not to the public web.',
    );
    assert.equal(
      refusal(host, 'this machine').cause,
      'news.example belongs to this machine, not to the public web.',
    );
  });

  it('refuses what is not http, has a password in it, a port of something else, or no end', () => {
    assert.match(refused('ftp://news.example/') ?? '', /starts with ftp:/);
    assert.match(refused('file:///etc/passwd') ?? '', /starts with file:/);
    assert.match(refused('https://orla:secret@news.example/') ?? '', /user name or a password/);
    assert.match(refused('https://orla@news.example/') ?? '', /user name or a password/);
    assert.match(refused('https://:secret@news.example/') ?? '', /user name or a password/);
    assert.match(refused('http://news.example:25/') ?? '', /Port 25/);
    assert.match(refused('http://news.example:1023/') ?? '', /Port 1023/);
    assert.equal(refused('http://news.example:1024/'), null);
    assert.match(refused('http://news.example:6667/') ?? '', /Port 6667/);
    const ofLength = (length: number) => `http://news.example/${'a'.repeat(length - 20)}`;
    assert.match(refused(ofLength(8001)) ?? '', /longer than servers take/);
    assert.equal(refused(ofLength(8000)), null);
    assert.equal(refused('https://news.example/'), null);
    assert.equal(refused('http://news.example:8080/'), null);
  });
});

describe('hosts of one’s own', () => {
  it('are let through with the port that was named, or with any where none was', () => {
    assert.equal(refused('http://localhost:8080/', 'localhost:8080'), null);
    assert.match(refused('http://localhost:8081/', 'localhost:8080') ?? '', /this machine/);
    assert.equal(refused('http://archive.intranet:22/', 'archive.intranet'), null);
    assert.equal(refused('http://[::1]:9000/', '[::1]:9000'), null);
    assert.equal(refused('http://127.0.0.1/', '127.0.0.1:80'), null);
    assert.match(refused('http://127.0.0.1:8000/', '127.0.0.1:80') ?? '', /this machine/);
    assert.equal(refused('https://localhost/', 'localhost:443'), null);
    assert.match(refused('https://localhost/', 'localhost:80') ?? '', /this machine/);
  });

  it('do not let their neighbours through', () => {
    assert.match(refused('http://127.0.0.1:8080/', 'localhost:8080') ?? '', /this machine/);
    assert.match(refused('http://evil.localhost/', 'localhost') ?? '', /this machine/);
  });

  it('still send no password', () => {
    assert.match(refused('http://orla:secret@localhost:8080/', 'localhost:8080') ?? '', /password/);
  });

  for (const entry of ['http://localhost', 'localhost/path', 'orla@localhost', 'a b', ''])
    it(`“${entry}” is none`, () => assert.throws(() => ownHosts([entry]), /is no host that can be allowed/));
});

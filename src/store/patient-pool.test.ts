import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Pool } from 'pg';
import { isCut, patientPool } from './patient-pool.ts';
import { ConnectionCut, StoreError } from './store.ts';

const PATIENCE = { first: 5, longest: 20, altogether: 200 };
const AWAY = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
const STANDBY = Object.assign(new Error('It may only be read.'), { code: '25006' });

/** Servers that are there, away or standbys, of which one is asked; each query says what it was asked by whom. */
function servers(...states: (Error | null)[]) {
  let [at, connections, tries] = [0, 0, 0];
  const asked: string[] = [];
  const queries: (Error | null)[] = [];
  const released: unknown[] = [];
  const pool = {
    options: {},
    end: async () => {
      released.push('all');
    },
    connect: async () => {
      tries++;
      const host = at;
      if (states[host]) throw states[host];
      const own = ++connections;
      return {
        query: async (sql: string) => {
          asked.push(`${own}: ${sql}`);
          const fault = queries.shift();
          if (fault) throw fault;
          return { rows: [] };
        },
        release: (isBroken?: boolean) => {
          released.push(isBroken);
        },
      };
    },
  };
  const turn = (): void => {
    at = (at + 1) % states.length;
  };
  const hosts = { count: states.length, at: () => at, turn };
  const patient = patientPool(pool as unknown as Pool, hosts, PATIENCE);
  return { states, asked, queries, released, patient, at: () => at, tries: () => tries };
}

describe('connections to a server that goes away', () => {
  it('are not waited for before there was one: the address may be wrong', async () => {
    const { patient } = servers(AWAY);
    const start = performance.now();
    await assert.rejects(patient.connect(), AWAY);
    assert.ok(performance.now() - start < 100);
  });

  it('are waited for, and not for ever', async () => {
    const { patient, states } = servers(null);
    await patient.connect();
    states[0] = AWAY;
    setTimeout(() => {
      states[0] = null;
    }, 50);
    await patient.connect();
    states[0] = AWAY;
    await assert.rejects(patient.connect(), /its server has not answered for 0\.2 seconds/);
    const start = performance.now();
    await assert.rejects(patient.connect(), StoreError);
    assert.ok(performance.now() - start < 100, 'others have waited already');
    states[0] = null;
    await patient.connect();
  });

  it('are to the one of several servers that may be written to', async () => {
    const { patient, states, at } = servers(AWAY, STANDBY, null);
    await patient.connect();
    assert.equal(at(), 2);
    states.splice(0, 3, null, AWAY, AWAY);
    await patient.connect();
    assert.equal(at(), 0);
    await assert.rejects(servers(AWAY, STANDBY).patient.connect(), STANDBY);
  });

  it('are made anew for what is read, and for a change that is begun', async () => {
    const { patient, asked, queries } = servers(null);
    const client = await patient.connect();
    queries.push(AWAY, null, AWAY);
    await client.query('select 1', []);
    await client.query('begin', []);
    assert.deepEqual(asked, ['1: select 1', '2: select 1', '2: begin', '3: begin']);
  });

  it('are given up with what was under way in them', async () => {
    for (const before of [[], ['begin', 'select 1']]) {
      const { patient, queries } = servers(null);
      const client = await patient.connect();
      for (const sql of before) await client.query(sql, []);
      queries.push(AWAY);
      await assert.rejects(
        client.query(before.length > 0 ? 'select 2' : 'update a set b = 1', []),
        ConnectionCut,
      );
    }
  });

  it('are tried less and less often', async () => {
    const { patient, states, tries } = servers(null);
    await patient.connect();
    states[0] = AWAY;
    const start = performance.now();
    await assert.rejects(patient.connect(), StoreError);
    assert.ok(performance.now() - start < 200, 'nobody begins to wait for what comes too late');
    // Waits of 2.5, 5, 10 and then 10 ms at least make 22 in 200 ms; a busy machine makes fewer.
    assert.ok(tries() - 1 >= 2 && tries() - 1 <= 22, `${tries()} tries`);
  });

  it('are not waited for where it is no fault of the connection', async () => {
    const wrong = new Error('password authentication failed');
    const { patient, states, tries } = servers(null);
    await patient.connect();
    states[0] = wrong;
    await assert.rejects(patient.connect(), wrong);
    assert.equal(tries(), 2);
  });

  it('say by what they failed', async () => {
    const { patient, states, queries } = servers(null);
    const client = await patient.connect();
    queries.push(AWAY);
    await assert.rejects(client.query('update a set b = 1', []), { cause: AWAY });
    states[0] = AWAY;
    await assert.rejects(patient.connect(), { cause: AWAY });
  });

  it('pass on what is no fault of the connection, and keep it', async () => {
    const { patient, queries, released } = servers(null);
    const client = await patient.connect();
    const wrong = new Error('syntax error');
    queries.push(wrong);
    await assert.rejects(client.query('select 1', []), wrong);
    assert.deepEqual(released, []);
  });

  it('are made anew three times at most for one question, and the broken ones are thrown away', async () => {
    const { patient, asked, queries, released } = servers(null);
    const client = await patient.connect();
    queries.push(AWAY, AWAY, AWAY);
    await client.query('  SELECT 1', []);
    assert.equal(asked.length, 4);
    assert.deepEqual(released, [true, true, true]);
    queries.push(AWAY, AWAY, AWAY, AWAY);
    await assert.rejects(client.query('select 2', []), ConnectionCut);
    assert.equal(asked.length, 8);
  });

  it('are made anew for nothing that only speaks of reading', async () => {
    for (const sql of ['update a set b = (select 1)', 'selected', 'insert select 1']) {
      const { patient, queries } = servers(null);
      const client = await patient.connect();
      queries.push(AWAY);
      await assert.rejects(client.query(sql, []), ConnectionCut);
    }
  });

  for (const [what, before, anew] of [
    ['after what was begun is kept', ['begin', 'commit'], true],
    ['after what was begun is given up', ['start transaction', 'rollback'], true],
    ['not back to a point within what was begun', ['begin', 'rollback to savepoint a'], false],
    ['where nothing was begun', ['select 1; begin'], true],
    ['not where something was kept within what was begun', ['begin', 'select 1', 'release a; commit'], false],
  ] as const)
    it(`are made anew ${what}`, async () => {
      const { patient, queries } = servers(null);
      const client = await patient.connect();
      for (const sql of before) await client.query(sql, []);
      queries.push(AWAY);
      const asking = client.query('select 2', []);
      await (anew ? asking : assert.rejects(asking, ConnectionCut));
    });

  it('are given back, and closed with the pool', async () => {
    const { patient, released } = servers(null);
    const client = await patient.connect();
    client.release();
    await patient.end();
    assert.deepEqual(released, [undefined, 'all']);
  });

  it('go on to the next server only where nobody else has gone on meanwhile', async () => {
    const { patient, states, at } = servers(AWAY, null);
    const [one, other] = [patient.connect(), patient.connect()];
    await Promise.all([one, other]);
    assert.deepEqual([at(), states[at()]], [1, null]);
  });
});

describe('an error of the connection', () => {
  const coded = (code: string) => Object.assign(new Error('it failed'), { code });
  for (const code of [
    'ECONNRESET',
    'ECONNREFUSED',
    'ETIMEDOUT',
    'ENOENT',
    '57P01',
    '57P03',
    '08006',
    '53300',
  ])
    it(`is ${code}`, () => assert.ok(isCut(coded(code))));
  for (const code of ['40001', '23505', '25006', '533000', 'X57P01', '57P0A', 'ECONN', ''])
    it(`is not ${code || 'what has no code'}`, () => assert.ok(!isCut(coded(code))));
  for (const message of [
    'Connection terminated unexpectedly',
    'Client has encountered a connection error and is not queryable',
    'Client was closed and is not queryable',
  ])
    it(`is “${message}”`, () => assert.ok(isCut(new Error(message))));
  it('is not what only speaks of one, or says nothing', () => {
    assert.ok(!isCut(new Error('It is not so that the Connection terminated')));
    assert.ok(!isCut({}));
    assert.ok(isCut(new ConnectionCut({ cause: 'test' })));
  });
});

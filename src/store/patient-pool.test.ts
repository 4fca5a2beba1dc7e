import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Pool } from 'pg';
import { patientPool } from './patient-pool.ts';
import { ConnectionCut, StoreError } from './store.ts';

const PATIENCE = { first: 5, longest: 20, altogether: 200 };
const AWAY = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
const STANDBY = Object.assign(new Error('It may only be read.'), { code: '25006' });

/** Servers that are there, away or standbys, of which one is asked; each query says what it was asked by whom. */
function servers(...states: (Error | null)[]) {
  let [at, connections] = [0, 0];
  const asked: string[] = [];
  const queries: (Error | null)[] = [];
  const pool = {
    options: {},
    end: async () => {},
    connect: async () => {
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
        release: () => {},
      };
    },
  };
  const turn = (): void => {
    at = (at + 1) % states.length;
  };
  const hosts = { count: states.length, at: () => at, turn };
  const patient = patientPool(pool as unknown as Pool, hosts, PATIENCE);
  return { states, asked, queries, patient, at: () => at };
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
});

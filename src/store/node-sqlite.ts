/** What Kysely needs to speak with `node:sqlite`: one connection, on which one thing is done at a time. */

import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type LimitNode,
  type OffsetNode,
  type OperationNode,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  ValueNode,
} from 'kysely';

/** Returns the dialect for a database that is open. Kysely closes it. */
export function nodeSqliteDialect(database: DatabaseSync): Dialect {
  return {
    createAdapter: () => new NodeSqliteAdapter(),
    createDriver: () => new NodeSqliteDriver(database),
    createIntrospector: (kysely) => new SqliteIntrospector(kysely),
    createQueryCompiler: () => new NodeSqliteQueryCompiler(),
  };
}

/** SQLite changes tables within a transaction, too: a library is brought to a new version wholly or not at all. */
class NodeSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/**
 * Writes how many rows are asked for into the statement: SQLite plans by that, and would prepare a statement anew each time it
 * is given, which takes as long as many an answer.
 */
class NodeSqliteQueryCompiler extends SqliteQueryCompiler {
  protected override visitLimit({ limit }: LimitNode): void {
    this.append('limit ');
    this.#visitCount(limit);
  }

  protected override visitOffset({ offset }: OffsetNode): void {
    this.append('offset ');
    this.#visitCount(offset);
  }

  #visitCount(count: OperationNode): void {
    if (ValueNode.is(count) && Number.isInteger(count.value)) this.append(String(count.value));
    else this.visitNode(count);
  }
}

class NodeSqliteDriver implements Driver {
  readonly #database: DatabaseSync;
  readonly #connection: DatabaseConnection;
  /** Done when whoever uses the connection has released it. */
  #free: Promise<void> = Promise.resolve();
  #release: () => void = () => {};

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#connection = new NodeSqliteConnection(database);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#free;
    let release = (): void => {};
    this.#free = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    this.#release = release;
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    this.#release();
  }

  /** A transaction may write from its beginning: one that begins to later can be refused. */
  async beginTransaction(): Promise<void> {
    this.#database.exec('begin immediate');
  }

  async commitTransaction(): Promise<void> {
    this.#database.exec('commit');
  }

  async rollbackTransaction(): Promise<void> {
    try {
      this.#database.exec('rollback');
    } catch (error) {
      // SQLite itself has rolled back, as where the disk is full. (`isTransaction` is not in every Node we support.)
      if (!String(error).includes('no transaction is active')) throw error;
    }
  }

  async savepoint(_connection: DatabaseConnection, name: string): Promise<void> {
    this.#database.exec(`savepoint "${name}"`);
  }

  async rollbackToSavepoint(_connection: DatabaseConnection, name: string): Promise<void> {
    this.#database.exec(`rollback to "${name}"`);
  }

  async releaseSavepoint(_connection: DatabaseConnection, name: string): Promise<void> {
    this.#database.exec(`release "${name}"`);
  }

  async destroy(): Promise<void> {
    this.#database.close();
  }
}

/** Statements that give back rows. (`columns()` of a statement is not in every Node we support.) */
const GIVES_BACK = /^\s*(?:select|with|pragma|explain|values)\b|\breturning\b/i;

/** Statements that are kept for when they are asked for again, and the longest of them: lists are of many lengths. */
const KEPT = 200;
const LONGEST = 2000;

class NodeSqliteConnection implements DatabaseConnection {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const statement = this.#prepare(sql);
    const values = parameters as readonly SQLInputValue[];
    if (GIVES_BACK.test(sql)) return { rows: statement.all(...values) as Row[] };
    const { changes, lastInsertRowid } = statement.run(...values);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }

  async *streamQuery<Row>({ sql, parameters }: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    const values = parameters as readonly SQLInputValue[];
    for (const row of this.#database.prepare(sql).iterate(...values)) yield { rows: [row as Row] };
  }

  #prepare(sql: string): StatementSync {
    const kept = this.#statements.get(sql);
    if (kept !== undefined) return kept;
    const statement = this.#database.prepare(sql);
    if (sql.length > LONGEST) return statement;
    if (this.#statements.size === KEPT) this.#statements.clear();
    this.#statements.set(sql, statement);
    return statement;
  }
}

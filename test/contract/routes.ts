/**
 * What Citus would make of a statement: whether it goes to the shards of some values, to all at once, or nowhere, since it
 * joins what does not lie together. Read from the statement alone, more strictly than Citus does.
 *
 * A subquery that gives only so many rows, or that adds up, is worked out first and handed to every server as "the few".
 */

import { loadModule, parseSync } from 'libpg-query';
import { DISTRIBUTED, LOCAL, REFERENCE } from '../../src/store/citus.ts';

export const ROUTES = {
  routed: 'goes to the shards of the values that it names',
  parallel: 'goes to all shards at once, each of which answers for itself',
  reference: 'is answered by any server; what it writes is written on all',
  local: 'stays on the server to which everybody connects',
} as const;

export type Route = keyof typeof ROUTES;

/** A statement joins what does not lie together. */
export class Astray extends Error {}

await loadModule();

/** @throws Astray */
export function routeOf(statement: string): Route {
  const parsed = parseSync(statement.replaceAll('$', '$1')) as unknown as Tree;
  const [kind, body] = Object.entries(parsed.stmts[0].stmt as Record<string, Tree>)[0]!;
  if (kind === 'LockStmt') return 'local';
  const level = kind === 'SelectStmt' ? readSelect(body, []) : readChange(body);
  return routeOfLevel(level);
}

// biome-ignore lint/suspicious/noExplicitAny: the parser's tree is plain JSON
type Tree = any;

/** What stands in one FROM, with what stands in its subqueries that are not worked out first. */
interface Level {
  /** By the name that it has here. */
  readonly items: Map<string, Item>;
  /** Columns that are equal, by their names with those of their items; `value` is equal to what is given. */
  readonly same: Sets;
  routes: Set<Route>;
}

interface Item {
  /** The column by which it is distributed. */
  readonly key: string | undefined;
  /** What a column of it is, where it is a subquery that is a part of this level. */
  readonly columns?: ReadonlyMap<string, string>;
}

const VALUE = 'value';

class Sets {
  readonly #of = new Map<string, string>();
  find(one: string): string {
    const above = this.#of.get(one);
    return above === undefined ? one : this.find(above);
  }
  join(one: string, other: string): void {
    const [a, b] = [this.find(one), this.find(other)];
    if (a !== b) this.#of.set(a, b);
  }
}

function routeOfLevel({ items, same, routes }: Level): Route {
  const keys = [...items].flatMap(([name, { key }]) =>
    key === undefined ? [] : same.find(`${name}.${key}`),
  );
  if (keys.length === 0) return routes.has('reference') || !routes.has('local') ? 'reference' : 'local';
  if (new Set(keys).size > 1)
    throw new Astray(
      `${[...items]
        .filter(([, { key }]) => key)
        .map(([name]) => name)
        .join(', ')} do not lie together`,
    );
  if (routes.has('local')) throw new Astray('what is local is joined with what is distributed');
  return keys[0] === same.find(VALUE) ? 'routed' : 'parallel';
}

function readSelect(select: Tree, outer: readonly Level[]): Level {
  const level: Level = { items: new Map(), same: new Sets(), routes: new Set() };
  for (const item of select.fromClause ?? []) readItem(item, level, outer);
  readConditions(select.whereClause, level);
  readSublinks([select.targetList, select.whereClause, select.havingClause], level, outer);
  return level;
}

function readChange(change: Tree): Level {
  const level: Level = { items: new Map(), same: new Sets(), routes: new Set() };
  readItem({ RangeVar: change.relation }, level, []);
  const [[name, { key }]] = [...level.items] as [[string, Item]];
  if (change.cols && key !== undefined) {
    // What is inserted names its key, or gets it from the server that hands it on.
    level.same.join(`${name}.${key}`, VALUE);
  }
  readConditions(change.whereClause, level);
  readSublinks([change.whereClause, change.targetList], level, []);
  const source = change.selectStmt?.SelectStmt;
  if (source && !source.valuesLists) routeOfLevel(readSelect(source, []));
  return level;
}

function readItem(item: Tree, level: Level, outer: readonly Level[]): void {
  if (item.JoinExpr) {
    readItem(item.JoinExpr.larg, level, outer);
    readItem(item.JoinExpr.rarg, level, outer);
    readConditions(item.JoinExpr.quals, level);
  } else if (item.RangeVar) {
    const { relname, alias } = item.RangeVar;
    level.items.set(alias?.aliasname ?? relname, { key: DISTRIBUTED[relname] });
    if ((REFERENCE as readonly string[]).includes(relname)) level.routes.add('reference');
    else if ((LOCAL as readonly string[]).includes(relname) || relname.startsWith('pg_'))
      level.routes.add('local');
    else if (DISTRIBUTED[relname] === undefined) throw new Astray(`nothing is known of ${relname}`);
  } else if (item.RangeSubselect) readSubquery(item.RangeSubselect, level, outer);
  else if (item.RangeFunction) level.items.set(item.RangeFunction.alias.aliasname, { key: undefined });
  else throw new Astray(`${Object.keys(item)} cannot be read`);
}

/** One that is worked out first is a few rows; any other is part of the level. */
function readSubquery({ subquery, alias }: Tree, level: Level, outer: readonly Level[]): void {
  const name = alias.aliasname;
  const select = subquery.SelectStmt;
  const inner = readSelect(select, outer);
  if (isWorkedOutFirst(select)) {
    routeOfLevel(inner);
    level.items.set(name, { key: undefined });
    return;
  }
  const within = (column: string): string => `${name}>${column}`;
  for (const [own, item] of inner.items) level.items.set(within(own), item);
  for (const route of inner.routes) level.routes.add(route);
  for (const [one, other] of equalitiesOf(select, inner))
    level.same.join(within(one), other === VALUE ? VALUE : within(other));
  const columns = new Map<string, string>();
  for (const { ResTarget } of select.targetList ?? []) {
    const column = ResTarget.val?.ColumnRef && resolve(ResTarget.val.ColumnRef, inner);
    if (column) columns.set(ResTarget.name ?? column.split('.').at(-1)!, within(column));
  }
  level.items.set(name, { key: undefined, columns });
}

const isWorkedOutFirst = (select: Tree): boolean =>
  select.limitCount ||
  select.groupClause ||
  select.distinctClause ||
  /"over":/.test(JSON.stringify(select.targetList)) ||
  isSummed(select.targetList);

const isSummed = (targets: Tree): boolean =>
  JSON.stringify(targets ?? []).match(/"sval":"(?:count|max|min|sum)"/) !== null;

function readConditions(condition: Tree, level: Level): void {
  for (const [one, other] of equalities(condition, level)) level.same.join(one, other);
}

function equalitiesOf(select: Tree, inner: Level): [string, string][] {
  const joins = (item: Tree): [string, string][] =>
    item.JoinExpr
      ? [
          ...joins(item.JoinExpr.larg),
          ...joins(item.JoinExpr.rarg),
          ...equalities(item.JoinExpr.quals, inner),
        ]
      : [];
  return [...(select.fromClause ?? []).flatMap(joins), ...equalities(select.whereClause, inner)];
}

/** Returns what an AND of conditions makes equal. */
function equalities(condition: Tree, level: Level): [string, string][] {
  if (condition?.BoolExpr?.boolop === 'AND_EXPR')
    return condition.BoolExpr.args.flatMap((one: Tree) => equalities(one, level));
  const expression = condition?.A_Expr;
  if (expression?.name?.[0]?.String?.sval !== '=') return [];
  const [left, right] = [expression.lexpr, expression.rexpr].map((side) => sideOf(side, level));
  return left && right ? [[left, right]] : [];
}

function sideOf(side: Tree, level: Level): string | undefined {
  if (side?.ColumnRef) return resolve(side.ColumnRef, level);
  const isGiven = (one: Tree): boolean =>
    one?.ParamRef || one?.A_Const || (one?.TypeCast && isGiven(one.TypeCast.arg));
  if (isGiven(side) || side?.List?.items.every(isGiven)) return VALUE;
  return undefined;
}

/** Returns the item and the column; nothing where it is of another level. */
function resolve({ fields }: Tree, { items }: Level): string | undefined {
  const names: string[] = fields.map((field: Tree) => field.String?.sval ?? '*');
  const column = names.at(-1)!;
  const item = names.length > 1 ? names[0]! : ownerOf(column, items);
  if (item === undefined || !items.has(item)) return undefined;
  return items.get(item)!.columns?.get(column) ?? `${item}.${column}`;
}

/** A column without a name before it is the key of whatever has such a key, or of the only item. */
function ownerOf(column: string, items: Level['items']): string | undefined {
  const own = [...items].filter(([name]) => !name.includes('>'));
  const having = own.filter(([, { key }]) => key === column);
  return (having.length === 1 ? having : own.length === 1 ? own : [])[0]?.[0];
}

/** Reads what stands in brackets as a value or behind IN: it is worked out first, unless it asks by key for what lies beside. */
function readSublinks(trees: readonly Tree[], level: Level, outer: readonly Level[]): void {
  for (const link of trees.flatMap(sublinksIn)) {
    const select = link.subselect.SelectStmt;
    const inner = readSelect(select, [level, ...outer]);
    const around = [level, ...outer];
    const foreign = columnsIn(select).filter(
      (column) =>
        column.length > 1 &&
        !inner.items.has(column[0]!) &&
        around.some(({ items }) => items.has(column[0]!)),
    );
    if (foreign.length === 0) {
      routeOfLevel(inner);
      continue;
    }
    const keys = [...inner.items].filter(([, { key }]) => key !== undefined);
    if (keys.length === 0) continue;
    const isBeside = keys.every(([name, { key }]) =>
      equalitiesWith(select.whereClause, inner, level).some(
        ([own, other]) =>
          own === `${name}.${key}` &&
          [...level.items].some(
            ([beside, { key: its }]) =>
              its !== undefined && level.same.find(`${beside}.${its}`) === level.same.find(other),
          ),
      ),
    );
    if (!isBeside)
      throw new Astray(
        `what is asked of each row of ${foreign.map((one) => one.join('.'))} does not lie with it`,
      );
  }
}

/** Returns what an inner level makes equal to columns of the outer one. */
function equalitiesWith(condition: Tree, inner: Level, outer: Level): [string, string][] {
  if (condition?.BoolExpr?.boolop === 'AND_EXPR')
    return condition.BoolExpr.args.flatMap((one: Tree) => equalitiesWith(one, inner, outer));
  const expression = condition?.A_Expr;
  if (expression?.name?.[0]?.String?.sval !== '=') return [];
  const sides = [expression.lexpr, expression.rexpr].map((side) => side?.ColumnRef);
  if (!sides[0] || !sides[1]) return [];
  return [
    [resolve(sides[0], inner), resolve(sides[1], outer)],
    [resolve(sides[1], inner), resolve(sides[0], outer)],
  ].filter((pair): pair is [string, string] => pair[0] !== undefined && pair[1] !== undefined);
}

function sublinksIn(tree: Tree): Tree[] {
  if (Array.isArray(tree)) return tree.flatMap(sublinksIn);
  if (typeof tree !== 'object' || tree === null) return [];
  if (tree.SubLink) return [tree.SubLink, ...sublinksIn(tree.SubLink.testexpr)];
  return Object.values(tree).flatMap(sublinksIn);
}

function columnsIn(tree: Tree): string[][] {
  if (Array.isArray(tree)) return tree.flatMap(columnsIn);
  if (typeof tree !== 'object' || tree === null) return [];
  if (tree.ColumnRef) return [tree.ColumnRef.fields.map((field: Tree) => field.String?.sval ?? '*')];
  return Object.values(tree).flatMap(columnsIn);
}

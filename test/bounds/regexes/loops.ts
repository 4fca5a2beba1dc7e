/** The cycles of a graph: its strongly connected components (Tarjan 1972), without recursion since some are deep. */

interface Edge {
  readonly to: number;
}

/** Returns the nodes that lie on a cycle, each with a name of its component. */
export function loopsOf(edges: readonly (readonly Edge[])[]): ReadonlyMap<number, number> {
  const [loops, order, low] = [
    new Map<number, number>(),
    new Map<number, number>(),
    new Map<number, number>(),
  ];
  const [open, path]: [number[], { readonly node: number; turn: number }[]] = [[], []];
  const enter = (node: number): void => {
    low.set(node, order.size);
    order.set(node, order.size);
    open.push(node);
    path.push({ node, turn: 0 });
  };
  const lower = (node: number, to: number): void => void low.set(node, Math.min(low.get(node)!, to));
  const leave = (node: number): void => {
    path.pop();
    if (path.length > 0) lower(path.at(-1)!.node, low.get(node)!);
    if (low.get(node) !== order.get(node)) return;
    const component = open.splice(open.lastIndexOf(node));
    if (component.length > 1 || edges[node]!.some(({ to }) => to === node))
      for (const one of component) loops.set(one, node);
  };
  for (const root of edges.keys()) {
    if (!order.has(root)) enter(root);
    while (path.length > 0) {
      const at = path.at(-1)!;
      const next = edges[at.node]![at.turn++]?.to;
      if (next === undefined) leave(at.node);
      else if (!order.has(next)) enter(next);
      else if (open.includes(next)) lower(at.node, order.get(next)!);
    }
  }
  return loops;
}

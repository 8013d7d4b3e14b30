import type { ConnectorNode, Glue, SceneNode } from '../scene/node';

/** Shape ids that a group's maker gave, and what they became. */
type Renumbered = Map<number, number>;

/**
 * Shape ids count from 2 in drawing order, as PowerPoint's own do; a group comes before what is in it. Names carry the
 * number. Connectors are glued by the ids that the maker of the outermost group gave (0 is none): they follow them.
 */
export function numbered<N extends SceneNode>(nodes: readonly N[], before: number): N[] {
  let last = before;
  const number = <M extends SceneNode>(node: M, known: Renumbered): M => {
    const count = ++last;
    if (node.id !== 0) known.set(node.id, count + 1);
    const named = { ...node, id: count + 1, name: `${node.name} ${count}` };
    return named.kind === 'group' ? { ...named, nodes: named.nodes.map((one) => number(one, known)) } : named;
  };
  return nodes.map((node) => {
    const known: Renumbered = new Map();
    return glued(number(node, known), known);
  });
}

function glued<N extends SceneNode>(node: N, known: Renumbered): N {
  if (node.kind === 'group') return { ...node, nodes: node.nodes.map((one) => glued(one, known)) };
  return node.kind === 'connector' ? { ...node, ...ends(node, known) } : node;
}

function ends({ from, to }: ConnectorNode, known: Renumbered): Pick<ConnectorNode, 'from' | 'to'> {
  return { ...(from ? { from: renumbered(from, known) } : {}), ...(to ? { to: renumbered(to, known) } : {}) };
}

function renumbered(glue: Glue, known: Renumbered): Glue {
  return { ...glue, node: known.get(glue.node) ?? glue.node };
}

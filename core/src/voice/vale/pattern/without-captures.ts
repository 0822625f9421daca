import type { PatternNode } from './pattern-node.ts';

/** A pattern of which only the outermost groups still capture. */
export function withoutCaptures(node: PatternNode, isInside = false): PatternNode {
  switch (node.kind) {
    case 'sequence':
    case 'choice':
      return { ...node, nodes: node.nodes.map((child) => withoutCaptures(child, isInside)) };
    case 'repeat':
      return { ...node, node: withoutCaptures(node.node, isInside) };
    case 'group': {
      if (node.group !== 'capture') return { ...node, node: withoutCaptures(node.node, isInside) };
      const inner = withoutCaptures(node.node, true);
      return isInside ? { kind: 'group', group: 'plain', node: inner } : { ...node, node: inner };
    }
    default:
      return node;
  }
}

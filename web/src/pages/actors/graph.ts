import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { NetworkEdge, NetworkView } from '../../../../src/model/index.ts';
import { token } from '../../ui/token.ts';

/** Rounds of the layout: enough for some hundred actors to come to rest. */
const ROUNDS = 300;

const COLOURS: Readonly<Record<NetworkEdge['kind'], `--${string}`>> = {
  attacks: '--contested',
  fights: '--weak',
  joins: '--confirmed',
  other: '--rule-strong',
};

/** The network, laid out: the same for the same incidents, as it starts on a circle and not by chance. */
export function graphOf({ nodes, edges }: NetworkView): Graph {
  const graph = new Graph({ multi: true, type: 'directed' });
  for (const [at, { id, name, incidents }] of nodes.entries()) {
    const angle = (2 * Math.PI * at) / nodes.length;
    graph.addNode(id, {
      label: name,
      x: Math.cos(angle),
      y: Math.sin(angle),
      size: 4 + 2 * Math.sqrt(incidents),
      color: token('--accent'),
    });
  }
  for (const { from, to, kind, incidents } of edges) {
    if (!graph.hasNode(from) || !graph.hasNode(to)) continue;
    const arrow = kind === 'attacks' || kind === 'other';
    const looks = {
      size: 1.5 + 1.5 * Math.sqrt(incidents),
      color: token(COLOURS[kind]),
      type: arrow ? 'arrow' : 'line',
    };
    graph.addEdge(from, to, { ...looks, label: kind, weight: incidents });
  }
  const settings = { ...forceAtlas2.inferSettings(graph), gravity: 1.5, barnesHutOptimize: nodes.length > 300 };
  if (nodes.length > 1) forceAtlas2.assign(graph, { iterations: ROUNDS, settings });
  return graph;
}

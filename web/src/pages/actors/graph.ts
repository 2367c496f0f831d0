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
  const graph = new Graph({ type: 'directed' });
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
  for (const between of pairsOf(edges)) {
    const [{ from, to, kind }] = between;
    if (!graph.hasNode(from) || !graph.hasNode(to)) continue;
    const incidents = between.reduce((sum, edge) => sum + edge.incidents, 0);
    const oneWay = between.every((edge) => edge.from === from) && (kind === 'attacks' || kind === 'other');
    const looks = {
      size: 1.5 + 1.5 * Math.sqrt(incidents),
      color: token(COLOURS[kind]),
      type: oneWay ? 'arrow' : 'line',
    };
    const label = [...new Set(between.map((edge) => edge.kind))].join(', ');
    graph.addEdge(from, to, { ...looks, label, weight: incidents });
  }
  const settings = { ...forceAtlas2.inferSettings(graph), gravity: 1.5, barnesHutOptimize: nodes.length > 300 };
  if (nodes.length > 1) forceAtlas2.assign(graph, { iterations: ROUNDS, settings });
  return graph;
}

type Edges = readonly [NetworkEdge, ...NetworkEdge[]];

/** What two actors have to do with each other as one line, what most incidents tell first: lines over each other say nothing. */
function pairsOf(edges: readonly NetworkEdge[]): Edges[] {
  const pairs = new Map<string, Edges>();
  for (const edge of edges) {
    const key = JSON.stringify([edge.from, edge.to].sort());
    const known = pairs.get(key);
    pairs.set(key, known ? [...known, edge] : [edge]);
  }
  return [...pairs.values()];
}

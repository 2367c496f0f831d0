import type { ActionRow, IncidentSketch, NetworkEdge, NetworkNode, NetworkView } from '../../model/index.ts';
import type { Drawn } from './draw.ts';

/** Incidents named behind an edge. */
const EXAMPLES = 20;

type Party = IncidentSketch['actor'][number];
type Known = Party & { readonly id: string };
type Pair = readonly [Known, Known];

/** Who fights and who joins whom. Parties without an identity of their own are left out. */
export function networkOf({ incidents, total }: Drawn, actions: readonly ActionRow[]): NetworkView {
  const violent = new Set(actions.filter(({ toll }) => toll).map(({ id }) => id));
  const nodes = new Map<string, NetworkNode>();
  const edges = new Map<string, NetworkEdge>();
  for (const incident of newestFirst(incidents)) {
    for (const party of parties([...incident.actor, ...incident.recipient])) addNode(nodes, party);
    for (const [kind, pairs] of pairsOf(incident, violent.has(incident.action)))
      for (const pair of pairs) addEdge(edges, pair, kind, incident);
  }
  return { nodes: [...nodes.values()].sort(byWeight), edges: [...edges.values()].sort(byWeight), total };
}

function newestFirst(incidents: readonly IncidentSketch[]): IncidentSketch[] {
  const day = ({ date }: IncidentSketch) => date.start ?? date.end ?? '';
  return [...incidents].sort((a, b) => (day(a) > day(b) ? -1 : day(a) < day(b) ? 1 : a.id < b.id ? -1 : 1));
}

function byWeight(a: { readonly incidents: number }, b: { readonly incidents: number }): number {
  return b.incidents - a.incidents;
}

/** Of a deed that both sides do to each other, the first party faces the rest; others on one side joined. */
function pairsOf(incident: IncidentSketch, violent: boolean): [NetworkEdge['kind'], Pair[]][] {
  const [actors, recipients] = [parties(incident.actor), parties(incident.recipient)];
  if (incident.mutual && recipients.length === 0)
    return [[violent ? 'fights' : 'other', across(actors.slice(0, 1), actors.slice(1))]];
  return [
    [violent ? 'attacks' : 'other', across(actors, recipients)],
    ['joins', actors.flatMap((party, at) => across([party], actors.slice(at + 1)))],
  ];
}

function across(some: readonly Known[], others: readonly Known[]): Pair[] {
  return some.flatMap((one) => others.filter(({ id }) => id !== one.id).map((other): Pair => [one, other]));
}

function parties(side: readonly Party[]): Known[] {
  return [...new Map(side.flatMap((party) => (party.id === null ? [] : [[party.id, party as Known]]))).values()];
}

function addNode(nodes: Map<string, NetworkNode>, { id, name, type }: Known): void {
  const known = nodes.get(id) ?? { id, name, type, incidents: 0 };
  nodes.set(id, { ...known, incidents: known.incidents + 1 });
}

/** Fights and joins have no direction: their ends stand in the order of ids. */
function addEdge(
  edges: Map<string, NetworkEdge>,
  pair: Pair,
  kind: NetworkEdge['kind'],
  incident: IncidentSketch,
): void {
  const ids = pair.map(({ id }) => id);
  const [from = '', to = ''] = kind === 'fights' || kind === 'joins' ? ids.sort() : ids;
  const key = JSON.stringify([kind, from, to]);
  const known = edges.get(key) ?? { from, to, kind, incidents: 0, killed: 0, examples: [] };
  const killed = known.killed + (incident.killed ?? 0);
  const examples = known.examples.length < EXAMPLES ? [...known.examples, incident.id] : known.examples;
  edges.set(key, { ...known, incidents: known.incidents + 1, killed, examples });
}

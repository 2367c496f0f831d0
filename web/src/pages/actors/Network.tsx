import { useEffect, useMemo, useRef, useState } from 'react';
import Sigma from 'sigma';
import type { NetworkEdge, NetworkView } from '../../../../src/model/index.ts';
import { actorPath, incidentPath, To } from '../../ui/links.tsx';
import { Empty } from '../../ui/states.tsx';
import { count } from '../../ui/terms.ts';
import { onScheme, token } from '../../ui/token.ts';
import { graphOf } from './graph.ts';

const KINDS: Readonly<Record<NetworkEdge['kind'], string>> = {
  attacks: 'attacks',
  fights: 'and they fight each other:',
  joins: 'is on the same side as',
  other: 'deals with',
};

/** Who fights and who joins whom: a drawing, and the same in lines that lead to the incidents. */
export default function Network({ network }: { readonly network: NetworkView }) {
  const [chosen, setChosen] = useState<string | null>(null);
  if (network.nodes.length === 0) return <Empty title="Nobody takes part under these conditions" />;
  const edges = network.edges.filter(({ from, to }) => chosen === null || from === chosen || to === chosen);
  return (
    <div className="network">
      <Drawing network={network} onChoose={setChosen} />
      <section aria-label="The network in words" className="network-edges">
        <h2>
          {chosen ? (
            <To href={actorPath(chosen)}>{nameOf(network, chosen)}</To>
          ) : (
            <>
              <To href="/actors">{count(network.nodes.length, 'actor')}</To>,{' '}
              <To href="/incidents">{count(network.total, 'incident')}</To>
            </>
          )}
        </h2>
        {chosen ? (
          <button type="button" className="link-button" onClick={() => setChosen(null)}>
            everybody
          </button>
        ) : (
          <p className="faint">
            Choose somebody in the drawing to see their part alone. Arrows point at who is attacked.
          </p>
        )}
        <ol>
          {edges.map((edge) => (
            <Edge key={`${edge.from} ${edge.to} ${edge.kind}`} edge={edge} network={network} />
          ))}
        </ol>
      </section>
    </div>
  );
}

function nameOf({ nodes }: NetworkView, id: string): string {
  return nodes.find((node) => node.id === id)?.name ?? id;
}

function Edge({ edge, network }: { readonly edge: NetworkEdge; readonly network: NetworkView }) {
  return (
    <li className={`edge edge-${edge.kind}`}>
      {nameOf(network, edge.from)} <strong>{KINDS[edge.kind]}</strong> {nameOf(network, edge.to)}{' '}
      <span className="faint">
        {count(edge.incidents, 'incident')}
        {edge.killed > 0 ? `, ${edge.killed} dead` : ''}:{' '}
        {edge.examples.map((id, at) => (
          <span key={id}>
            {at > 0 ? ', ' : ''}
            <To href={incidentPath(id)}>{at === 0 ? 'the newest' : `${at + 1}`}</To>
          </span>
        ))}
      </span>
    </li>
  );
}

interface DrawingProps {
  readonly network: NetworkView;
  readonly onChoose: (actor: string | null) => void;
}

function Drawing({ network, onChoose }: DrawingProps) {
  const container = useRef<HTMLDivElement>(null);
  const [scheme, setScheme] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are read anew when the scheme changes
  const graph = useMemo(() => graphOf(network), [network, scheme]);
  useEffect(() => onScheme(() => setScheme((count) => count + 1)), []);
  useEffect(() => {
    if (!container.current) return;
    const sigma = new Sigma(graph, container.current, {
      labelColor: { color: token('--ink') },
      labelFont: getComputedStyle(document.body).fontFamily,
      labelSize: 12,
      labelRenderedSizeThreshold: 5,
      renderEdgeLabels: true,
      stagePadding: container.current.clientWidth < 500 ? 90 : 60,
      edgeLabelColor: { color: token('--ink-2') },
      edgeLabelSize: 11,
      defaultDrawNodeHover: () => undefined,
      allowInvalidContainer: true,
    });
    sigma.on('clickNode', ({ node }) => onChoose(node));
    sigma.on('clickStage', () => onChoose(null));
    return () => sigma.kill();
  }, [graph, onChoose]);
  return (
    <div
      ref={container}
      className="network-drawing"
      role="img"
      aria-label="Network of actors; the same in words beside it"
    />
  );
}

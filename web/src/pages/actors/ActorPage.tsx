import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ActorIdentity, ActorView, Count } from '../../../../src/model/index.ts';
import { actorQuery } from '../../api/queries.ts';
import { useActionName } from '../../api/useActions.ts';
import { DecideDialog } from '../../decide/DecideDialog.tsx';
import type { Draft } from '../../decide/draft.ts';
import { History } from '../../decide/History.tsx';
import { useFilter } from '../../filters/useFilter.ts';
import { FilterLink } from '../../ui/FilterLink.tsx';
import { IncidentTable } from '../../ui/IncidentTable.tsx';
import { useKeys } from '../../ui/keys.ts';
import { actorPath, To } from '../../ui/links.tsx';
import { Answer, Empty } from '../../ui/states.tsx';
import { count, shortDay, words } from '../../ui/terms.ts';
import { useTitle } from '../../ui/title.ts';
import { useListKeys } from '../../ui/useListKeys.ts';
import { Views } from './HeldOpen.tsx';
import { Step } from './Lineage.tsx';
import { Losses } from './Losses.tsx';

/** Somebody: names through time, relations with their sources, deeds, losses claimed and admitted. */
export default function ActorPage({ id }: { readonly id: string }) {
  const { filter } = useFilter();
  useListKeys('incident');
  return <Answer of={useQuery(actorQuery(id, filter))}>{(view) => <Shown id={id} view={view} />}</Answer>;
}

function Shown({ id, view }: { readonly id: string; readonly view: ActorView }) {
  const name = view.identity?.name ?? view.use?.name ?? id;
  useTitle(name);
  const [draft, setDraft] = useState<Draft | null>(null);
  const hold = () => setDraft({ kind: 'hold', actor: { id, name } });
  useKeys([{ key: 'h', does: 'hold an identity open', run: hold }]);
  return (
    <article className="page">
      <Heading id={id} name={name} view={view} />
      {view.held_open.map((held) => (
        <Views key={held.decision.id} held={held} />
      ))}
      <div className="with-aside">
        <div className="stack">
          <Losses view={view} />
          <Incidents id={id} view={view} />
        </div>
        <aside className="stack actor-aside">
          <Counted title="What it does" counts={view.actions} id={id} actions />
          <Counted title="What reports call it" counts={view.called} id={id} />
          {view.identity ? <Identity identity={view.identity} /> : null}
          <History decisions={view.decisions} />
          <p>
            <button type="button" className="button" onClick={hold} aria-keyshortcuts="h">
              Hold an identity open <kbd>h</kbd>
            </button>
          </p>
        </aside>
      </div>
      {draft ? <DecideDialog draft={draft} onClose={() => setDraft(null)} /> : null}
    </article>
  );
}

function Heading({ id, name, view }: { readonly id: string; readonly name: string; readonly view: ActorView }) {
  const { identity, lineage } = view;
  return (
    <header className="page-head">
      <h1>{name}</h1>
      <p>
        {identity
          ? [words(identity.type), words(identity.kind), identity.country, lifeOf(identity)].filter(Boolean).join(' · ')
          : 'The knowledge holds no actor of this name; these are the reports’ own words.'}
      </p>
      {lineage.length > 1 ? (
        <p>
          <FilterLink path="/incidents" where={{ actor: lineage }}>
            Incidents of all that it was and became
          </FilterLink>{' '}
          <span className="faint">
            (
            {lineage
              .filter((other) => other !== id)
              .map(words)
              .join(', ')}
            )
          </span>
        </p>
      ) : null}
    </header>
  );
}

function lifeOf({ founded, ended }: ActorIdentity): string | null {
  if (!founded && !ended) return null;
  return `${founded ? shortDay(founded) : '?'} – ${ended ? shortDay(ended) : 'today'}`;
}

function Incidents({ id, view }: { readonly id: string; readonly view: ActorView }) {
  return (
    <section aria-labelledby="incidents">
      <h2 id="incidents">
        <FilterLink path="/incidents" where={{ actor: [id] }}>
          {count(view.total, 'incident')}
        </FilterLink>
      </h2>
      {view.incidents.length === 0 ? <Empty title="None under these conditions" /> : null}
      {view.incidents.length > 0 ? (
        <IncidentTable caption="Incidents, newest first" rows={view.incidents.map((incident) => ({ incident }))} />
      ) : null}
    </section>
  );
}

interface CountedProps {
  readonly title: string;
  readonly counts: readonly Count[];
  readonly id: string;
  readonly actions?: boolean;
}

/** How often something is said, each number a way to where. */
function Counted({ title, counts, id, actions = false }: CountedProps) {
  const name = useActionName();
  if (counts.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {counts.slice(0, 15).map((each) => (
          <li key={each.name}>
            {actions ? (
              <FilterLink path="/incidents" where={{ actor: [id], action: [each.name] }}>
                {each.count}
              </FilterLink>
            ) : (
              <FilterLink path="/reports" where={{ actor: [id], text: `"${each.name}"` }}>
                {each.count}
              </FilterLink>
            )}{' '}
            {actions ? name(each.name) : <q>{each.name}</q>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Identity({ identity }: { readonly identity: ActorIdentity }) {
  const relations = [
    ['Part of', identity.memberships],
    ['Members', identity.members],
    ['Allies', identity.allies],
    ['Rivals', identity.rivals],
    ['Disputed: held by some to be one with', identity.disputed],
  ] as const;
  return (
    <>
      <section>
        <h2>Names</h2>
        <ul>
          {namesByTerm(identity.dated_names).map(({ names, start, end, source }) => (
            <li key={`${names[0]?.name} ${start}`}>
              {names.map(({ name, official }, at) => (
                <span key={name}>
                  {at > 0 ? ', ' : ''}
                  {official ? <strong>{name}</strong> : name}
                </span>
              ))}
              <span className="faint">{[term(start, end), source].filter(Boolean).map((part) => ` · ${part}`)}</span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        {identity.before.length + identity.after.length > 0 ? <h2>Lineage</h2> : null}
        <ul>
          {[...identity.before, ...identity.after].map((step) => (
            <Step key={JSON.stringify(step)} step={step} />
          ))}
        </ul>
      </section>
      {relations.map(([title, list]) => (
        <Relations key={title} title={title} relations={list} />
      ))}
    </>
  );
}

type DatedName = ActorIdentity['dated_names'][number];

/** Names with the same days and the same source stand together. */
function namesByTerm(dated: readonly DatedName[]) {
  const groups = new Map<string, DatedName[]>();
  for (const each of dated) {
    const key = JSON.stringify([each.start, each.end, each.source]);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].flatMap((names) => (names[0] ? [{ ...names[0], names }] : []));
}

function Relations({ title, relations }: { readonly title: string; readonly relations: ActorIdentity['allies'] }) {
  if (relations.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {relations.map(({ id, name, from, to, source }) => (
          <li key={`${id} ${from}`}>
            <To href={actorPath(id)}>{name}</To>
            <span className="faint">{[term(from, to), source].filter(Boolean).map((part) => ` · ${part}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function term(from: string | null, to: string | null): string | null {
  if (!from && !to) return null;
  return `${from ? shortDay(from) : '…'} – ${to ? shortDay(to) : 'today'}`;
}

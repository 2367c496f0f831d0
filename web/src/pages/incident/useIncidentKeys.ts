import { useState } from 'react';
import { useLocation } from 'wouter';
import { inForce } from '../../../../src/model/in-force.ts';
import type { DecisionBody, IncidentView, Subject, ToldClaim } from '../../../../src/model/index.ts';
import type { Draft } from '../../decide/draft.ts';
import { useLastDecision } from '../../decide/last.ts';
import { useDecide } from '../../decide/useDecide.ts';
import { useWho } from '../../decide/who.ts';
import { useFilter } from '../../filters/useFilter.ts';
import { useKeys } from '../../ui/keys.ts';
import { incidentPath } from '../../ui/links.tsx';
import { setTarget } from '../../ui/target.ts';
import { toldClaims } from './claims.ts';

/** What can be done on the page, by key or by button. Without a claim a decision is about the incident. */
export interface IncidentActs {
  readonly accept: (claim?: string) => void;
  readonly reject: (claim?: string) => void;
  readonly comment: (claim?: string) => void;
  readonly correct: (told: ToldClaim) => void;
  /** A further claim by the words of this one's sentence. */
  readonly add: (told: ToldClaim) => void;
  readonly split: (claim: string) => void;
  readonly join: () => void;
  /** Takes the last standing decision back; null where there is none. */
  readonly undo: (() => void) | null;
  readonly canSplit: boolean;
  readonly draft: Draft | null;
  readonly close: () => void;
  readonly saving: boolean;
  readonly problem: Error | null;
}

/** The deeds of the incident page, and their keys. */
export function useIncidentKeys(view: IncidentView, target: string): IncidentActs {
  const acts = useActs(view);
  const claims = toldClaims(view);
  const at = claims.findIndex(({ claim }) => claim.id === target);
  const selected = claims[at];
  const go = useGo();
  const step = (by: number) => {
    const next = claims[Math.min(Math.max(at + by, 0), claims.length - 1)];
    if (next) setTarget(next.claim.id);
  };
  useKeys([
    { key: 'j', does: 'next claim', run: () => step(1) },
    { key: 'k', does: 'claim before', run: () => step(-1) },
    { key: 'i', does: 'the incident as a whole', run: () => setTarget('') },
    {
      key: 'a',
      does: 'accept the claim, or the incident where no claim is chosen',
      run: () => acts.accept(selected?.claim.id),
    },
    { key: 'r', does: 'reject it, with a reason', run: () => acts.reject(selected?.claim.id) },
    { key: 'c', does: 'correct the claim', run: () => on(selected ?? claims[0], acts.correct) },
    { key: '+', does: 'add a claim that the same words tell', run: () => on(selected ?? claims[0], acts.add) },
    {
      key: 's',
      does: 'take the claim out into an incident of its own',
      run: () => selected && acts.canSplit && acts.split(selected.claim.id),
    },
    { key: 'o', does: 'join with another incident', run: acts.join },
    { key: 'm', does: 'comment', run: () => acts.comment(selected?.claim.id) },
    { key: 'u', does: 'take the last decision back', run: () => acts.undo?.() },
    { key: 'n', does: 'next incident', run: () => go(view.next) },
    { key: 'p', does: 'incident before', run: () => go(view.previous) },
  ]);
  return acts;
}

function on(told: ToldClaim | undefined, act: (told: ToldClaim) => void): void {
  if (told) act(told);
}

function useGo(): (incident: string | null) => void {
  const [, navigate] = useLocation();
  const { to } = useFilter();
  return (incident) => incident && navigate(to(incidentPath(incident)));
}

/** A claim to add, told by whoever tells this one. */
function besides({ claim, report, chain }: ToldClaim): Draft {
  const { attribution } = claim;
  const named = chain.map(({ source, cue }) => source?.text ?? cue.text).join(', ');
  const own = { label: report.outlet ?? 'the outlet itself', attribution: [] };
  const voices = attribution.length > 0 ? [{ label: named, attribution }, own] : [own];
  return { kind: 'add', report: report.id, words: claim.trigger, like: claim, published: report.published, voices };
}

function useActs(view: IncidentView): IncidentActs {
  const [draft, setDraft] = useState<Draft | null>(null);
  const decide = useDecide();
  const { name } = useWho();
  const { incident } = view;
  const subject = (claim?: string): Subject =>
    claim ? { type: 'claim', id: claim } : { type: 'incident', id: incident.id };
  const ask = (kind: 'accept' | 'reject' | 'comment') => (claim?: string) =>
    setDraft({ kind, subject: subject(claim), label: claim ? 'the claim' : 'the incident' });
  const make = (body: DecisionBody) => decide.mutate({ body, because: null });
  const made = useLastDecision();
  const last = made && made.body.kind !== 'undo' ? made : inForce(view.decisions).at(-1);
  return {
    // A name is asked for once; from then on accepting is one key.
    accept: (claim) => (name ? make({ kind: 'accept', subject: subject(claim) }) : ask('accept')(claim)),
    reject: ask('reject'),
    comment: ask('comment'),
    correct: (told) => setDraft({ kind: 'correct', told }),
    add: (told) => setDraft(besides(told)),
    split: (claim) => {
      const rest = incident.claims.filter((other) => other !== claim);
      setDraft({ kind: 'split', incident: incident.id, claims: [claim], rest });
    },
    join: () => setDraft({ kind: 'join', incident: incident.id, claims: incident.claims }),
    undo: last ? () => make({ kind: 'undo', decision: last.id }) : null,
    canSplit: incident.claims.length > 1,
    draft,
    close: () => setDraft(null),
    saving: decide.isPending,
    problem: decide.error,
  };
}

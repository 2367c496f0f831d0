import type { IncidentView, ReportView, ToldClaim } from '../../model/index.ts';
import type { Frozen } from '../http/handler.ts';

/** A claim with the words that say it, as an assistant quotes them. */
export function toldEvidence({ claim, report, incident, standing, context, chain }: Frozen<ToldClaim>): object {
  return {
    claim: claim.id,
    incident,
    standing,
    report: { id: report.id, outlet: report.outlet, title: report.title, published: report.published, url: report.url },
    quote: claim.sentence.text,
    context: context.text,
    speakers: chain.map(({ source, cue, speaker_type }) => ({
      name: source?.text ?? null,
      cue: cue.text,
      speaker_type,
    })),
    hedge: claim.hedge,
    status: claim.status,
    toll: claim.toll.map(({ kind, low, high, text }) => ({ kind, low, high, said: text })),
  };
}

/** An incident with its accounts, each leading to the words. */
export function incidentEvidence({ incident, accounts, denied_by, competes_with }: Frozen<IncidentView>): object {
  const { id, action, date, place, actor, recipient, mutual, toll, grade, grade_because, disagreements, standing } =
    incident;
  return {
    id,
    ...{ action, date, place, actor: actor.map(party), recipient: recipient.map(party), mutual },
    ...{ toll, grade, grade_because, origin_count: incident.origin_count, disagreements, standing },
    accounts: accounts.map(({ speaker, chains, claims }) => ({ speaker, chains, claims: claims.map(toldEvidence) })),
    denied_by: denied_by.map(toldEvidence),
    competes_with: competes_with.map((rival) => rival.id),
  };
}

function party({ id, name, text, type }: Frozen<IncidentView>['incident']['actor'][number]): object {
  return { id, name, said: text, type };
}

/** A report with its claims; marks and rules are for pages. */
export function reportEvidence({ report, coded, claims }: Frozen<ReportView>): object {
  return {
    report,
    claims: coded.claims.map((claim) => ({ ...claim, ...claims[claim.id] })),
    attributions: coded.attributions,
  };
}

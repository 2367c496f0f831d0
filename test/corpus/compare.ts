import type { Claim, CodedReport, Party, Toll } from '../../src/model/index.ts';
import type { Case, Expected } from './read.ts';

/** What of a case does not hold, in words; empty when all does. */
export function differences({ claims: expected }: Case, coded: CodedReport): string[] {
  const left = [...coded.claims];
  const missing: string[] = [];
  for (const want of expected) {
    const [best] = left
      .filter((claim) => claim.action === want.action)
      .map((claim) => ({ claim, wrong: wrongFields(want, claim, coded) }))
      .sort((a, b) => a.wrong.length - b.wrong.length);
    if (!best) missing.push(`no ${want.action}`);
    else {
      left.splice(left.indexOf(best.claim), 1);
      missing.push(...best.wrong.map((wrong) => `${want.action}: ${wrong}`));
    }
  }
  return [...missing, ...left.map((claim) => `extra ${claim.action} [${claim.trigger.text}]`)];
}

function wrongFields(want: Expected, claim: Claim, coded: CodedReport): string[] {
  return [...want.fields].flatMap(([name, value]) => {
    const got = gotOf(name, claim, coded);
    return holds(name, value, got) ? [] : [`${name} is ${got.join('; ') || 'empty'}, not ${value}`];
  });
}

function gotOf(name: string, claim: Claim, coded: CodedReport): string[] {
  switch (name) {
    case 'actor':
      return claim.actor.map(namesOf);
    case 'recipient':
      return claim.recipient.map(namesOf);
    case 'place':
      return claim.place ? [`${claim.place.name} (${claim.place.text})`] : [];
    case 'weapon':
      return claim.weapons.map(({ kind }) => kind);
    case 'says':
      return claim.attribution.map((at) => coded.attributions[at]?.source?.text ?? '');
    case 'acled':
      return claim.acled ? [claim.acled.sub_event_type] : [];
    case 'status':
      return [claim.status];
    case 'hedge':
      return [claim.hedge];
    case 'frame':
      return [claim.time_frame];
    case 'date':
      return claim.date.start ? [claim.date.start] : [];
    default:
      return claim.toll.filter(({ kind }) => kind === name).map(rangeOf);
  }
}

const namesOf = (party: Party): string => `${party.name} (${party.text})`;

function rangeOf({ low, high }: Toll): string {
  if (low === high) return low === null ? 'some' : `${low}`;
  if (high === null) return `${low}+`;
  return low === null ? `-${high}` : `${low}-${high}`;
}

/** All that is wanted and nothing else; "some" takes any number. */
function holds(name: string, value: string, got: readonly string[]): boolean {
  const wanted = value === '-' ? [] : value.split(';').map((part) => part.trim());
  if (wanted.length !== got.length) return false;
  const left = [...got];
  return wanted.every((want) => {
    const at = left.findIndex((one) => fits(name, want, one));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

function fits(name: string, want: string, got: string): boolean {
  if (/^(killed|injured|captured|missing|displaced)$/.test(name)) return want === 'some' || want === got;
  if (/^(status|hedge|frame|date|acled)$/.test(name)) return want === got;
  return got.toLowerCase().includes(want.toLowerCase());
}

import type { CodedReport, ErrorLine, Incident } from '../../model/index.ts';
import { accountsOf, indexClaims } from './accounts.ts';
import { createPaint } from './paint.ts';
import { incidentTable } from './table.ts';
import { wrap } from './text.ts';

/** What was made of all inputs. */
export interface Recorded {
  readonly coded: readonly CodedReport[];
  readonly failed: readonly ErrorLine[];
  readonly incidents: readonly Incident[];
}

/** How the record is printed: width in columns, colours or none. */
export interface Page {
  readonly width: number;
  readonly colour: boolean;
}

/** Rows of the table before the rest is only counted. */
const ROWS = 40;
/** Incidents of which the accounts are shown. */
const OPENED = 4;

/** The record for a person: counts, the table of incidents, and the accounts of the best attested ones. */
export function showRecord({ coded, failed, incidents }: Recorded, { width, colour }: Page): string {
  const paint = createPaint(colour);
  const claims = indexClaims(coded);
  const ranked = [...incidents].sort(byWeight);
  const rest = ranked.length - ROWS;
  const lines = [
    ...wrap(counts(coded, failed, incidents), width).map(paint.bold),
    '',
    ...incidentTable(ranked.slice(0, ROWS), width, paint),
    ...(rest > 0 ? [paint.faint(`and ${rest} more (--json or --out FOLDER gives all)`)] : []),
    '',
    ...ranked
      .slice(0, OPENED)
      .flatMap((incident) => [paint.faint('─'.repeat(width)), ...accountsOf(incident, claims, width, paint)]),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function counts(coded: readonly CodedReport[], failed: readonly ErrorLine[], incidents: readonly Incident[]): string {
  const outlets = new Set(coded.map(({ report }) => report.outlet).filter((outlet) => outlet !== null)).size;
  const claims = coded.reduce((sum, report) => sum + report.claims.length, 0);
  const told = [
    number(coded.length, 'report'),
    number(outlets, 'outlet'),
    number(claims, 'claim'),
    number(incidents.length, 'incident'),
  ];
  return [...told, ...(failed.length > 0 ? [`${failed.length} not usable`] : [])].join(' · ');
}

function number(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Most independent voices first, then most dead, then most claims, then the order of days. */
function byWeight(a: Incident, b: Incident): number {
  return (
    b.origin_count - a.origin_count ||
    (b.toll.killed?.high ?? 0) - (a.toll.killed?.high ?? 0) ||
    b.claims.length - a.claims.length
  );
}

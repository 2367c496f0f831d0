import { describe, expect, it } from 'vitest';
import { openGazetteer } from '../gazetteer/packed.ts';
import { importGazetteer } from './index.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const columns = ['7001', 'Wadi Tin', 'Wadi Tin', 'Ouadi Tine,Vadi Tin', '15.25', '44.5', 'P', 'PPLA3', 'YE'];
const geonames = [...columns, '', '01', '', '', '', '2400', '', '', 'Asia/Aden', '2020-01-01'].join('\t');

describe('importing a gazetteer', () => {
  it('reads a GeoNames dump with its other names, id and people', () => {
    const { file, places } = importGazetteer(bytes(`${geonames}\n`));
    expect(places).toBe(1);
    const [found] = openGazetteer(file).find('vadi tin');
    expect(found).toMatchObject({
      name: 'Wadi Tin',
      geonameId: 7001,
      feature: 'PPLA3',
      country: 'YE',
      latitude: 15.25,
    });
    expect(found?.prominence).toBeCloseTo(3.38, 1);
  });

  it('reads P-code rows, takes the state from the code and both names of a pair', () => {
    const row = { pcode: 'SY990', name: 'Rasm Tin - Tin Rasm', admin1: 'Hama', lat: 35.2, lon: 37.1 };
    const { file } = importGazetteer(bytes(`${JSON.stringify(row)}\n{"name":"nowhere"}\n`));
    expect(openGazetteer(file).find('tin rasm')).toMatchObject([{ country: 'SY', admin1: 'Hama', longitude: 37.1 }]);
  });

  it('reads a table with usual headings', () => {
    const table = 'ADM4_EN,Latitude,Longitude,ADM1_EN,ADM4_PCODE\nBir Tin,36.5,38.25,Raqqa,SY11\n,1,2,x,y\n';
    const { file, places, skipped } = importGazetteer(bytes(table));
    expect([places, skipped]).toEqual([1, 1]);
    expect(openGazetteer(file).find('bir tin')).toMatchObject([{ latitude: 36.5, admin1: 'Raqqa', country: 'SY' }]);
  });

  it.each([
    ['', 'empty_gazetteer'],
    ['name,lat,lon\nx,91,0\n', 'empty_gazetteer'],
    ['{"name":\n', 'bad_gazetteer_line'],
    ['{"name":"x","lat":1,"lon":1}\n[1]\n', 'bad_gazetteer_line'],
    [`{"name":"${'x'.repeat(2_500_000)}"`, 'line_too_long'],
  ])('says what is wrong with %#', (text, code) => {
    expect(() => importGazetteer(bytes(text))).toThrow(expect.objectContaining({ code }));
  });

  it('refuses what is not UTF-8', () => {
    const broken = Uint8Array.from([0x6e, 0xff, 0xfe, 0x0a]);
    expect(() => importGazetteer(broken)).toThrow(expect.objectContaining({ code: 'not_utf8' }));
  });
});

import { acled } from './acled.ts';
import { csv } from './csv.ts';
import { eventreport } from './eventreport.ts';
import type { ExportFormat } from './format.ts';
import { geojson } from './geojson.ts';
import { hxl } from './hxl.ts';
import { parquet } from './parquet.ts';
import { plover } from './plover.ts';
import { polecat } from './polecat.ts';
import { timemap } from './timemap.ts';
import { ucdp } from './ucdp.ts';
import { xlsx } from './xlsx.ts';

/** Every format; a new one is a file and a line here. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  acled,
  csv,
  eventreport,
  geojson,
  hxl,
  parquet,
  plover,
  polecat,
  timemap,
  ucdp,
  xlsx,
];

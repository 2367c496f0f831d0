export { plainKey } from './gazetteer/keys.ts';
export { openGazetteer } from './gazetteer/packed.ts';
export { type KeyedEntry, writeGazetteer } from './gazetteer/write.ts';
export { importGazetteer } from './import/index.ts';
export { createPlaces } from './report.ts';

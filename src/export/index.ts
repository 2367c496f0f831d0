export { createWorld, type Exported, type ExportFormat, type Loss, type World } from './format.ts';
export { EXPORT_FORMATS } from './formats.ts';
export { learnedPack } from './learned.ts';
export { withoutPrivateNames } from './private.ts';
export { compareRelease, writeRelease, zipRelease } from './release/folder.ts';
export {
  EarlierIncident,
  Manifest,
  type ReleaseFiles,
  type ReleaseInput,
  releaseFiles,
  SOURCES,
} from './release/index.ts';

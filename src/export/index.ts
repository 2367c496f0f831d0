export { createWorld, type Exported, type ExportFormat, type Loss, type World } from './format.ts';
export { EXPORT_FORMATS } from './formats.ts';
export { withoutPrivateNames } from './private.ts';
export { Manifest, type ReleaseFiles, releaseFiles, SOURCES } from './release/index.ts';

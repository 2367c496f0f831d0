/**
 * Ascribe as a library: the stages of `pipeline.ts`, the types of the model, the tables of knowledge.
 *
 * ```ts
 * import { coding, loadKnowledge } from 'ascribe';
 * const code = await coding(loadKnowledge(), [], { name: 'ascribe', version: '0.1.0' });
 * const { claims } = code(report);
 * ```
 */
export {
  createWorld,
  EXPORT_FORMATS,
  type Exported,
  type ExportFormat,
  type Loss,
  type World,
} from './export/index.ts';
export { loadKnowledge } from './knowledge/index.ts';
export * from './model/index.ts';
export {
  coding,
  deciding,
  eachReport,
  type Format,
  type Incoming,
  openActors,
  openLineage,
  parsing,
  placing,
  readReports,
  reconciling,
  type Stage,
} from './pipeline.ts';
export { openStore, type StoreEffects } from './store/index.ts';

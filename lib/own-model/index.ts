/**
 * Room: own-model. The reader's own detector model: its files, checked and kept on this device.
 * It must not load or run a model (the detector does), decide anything, or ask any machine for anything.
 */
export { arrange, type NamedFile, WEIGHTS } from './arrange';
export { parseOwnCard } from './card';
export { checkModel } from './check';
export { guessLabel } from './labels';
export {
  type Job,
  type OwnCard,
  type OwnModel,
  type Problem,
  type ProblemCode,
  ProblemError,
  type Source,
  type TryRequest,
} from './own-model';
export { createOwnModels, type OwnModels, ownModels } from './store';

/**
 * Room: detector. Article -> Assessment: windows, tokens, model, calibration. The only room that loads the model.
 * It runs in a worker of the extension or under Node; a page's script must never import it. It gives no verdict.
 */
export { assess, type Engine, readWindows } from './assess';
export { createDetector, type Detector } from './detector';
export { DetectorError } from './detector-error';
export { type EngineSource, loadEngine } from './engine';
export { MODEL_NAME, type ModelCard } from './model';

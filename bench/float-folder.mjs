import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Makes a model folder whose weights are the float graph and whose thresholds are the shipped ones, so that the
 * extension's own code reads the float model too.
 *
 * @param {string} model the shipped model's folder
 * @param {string} graph the float ONNX file of the same training run
 * @param {string} into made here, under the model's own name; what was there before is removed
 * @returns {string} the folder
 */
export function floatFolder(model, graph, into) {
  const folder = path.join(into, path.basename(model));
  rmSync(folder, { recursive: true, force: true });
  const card = JSON.parse(readFileSync(path.join(model, 'model.json'), 'utf8'));
  for (const file of Object.keys(card.files)) {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    copyFileSync(file.endsWith('.onnx') ? graph : path.join(model, file), target);
    card.files[file] = createHash('sha256').update(readFileSync(target)).digest('hex');
  }
  writeFileSync(path.join(folder, 'model.json'), JSON.stringify(card));
  return folder;
}

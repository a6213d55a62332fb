import program from '@contentauth/c2pa-wasm/c2pa.wasm?url';
import { expose } from 'comlink';
import type { Material } from '@/lib/messaging';
import { checkMaterial } from './check-material';
import { createVerifier } from './verifier';

const verifier = createVerifier(() => fetch(new URL(program, self.location.href)));
const checks = { check: (material: Material) => checkMaterial(material, verifier) };

export type WorkerChecks = typeof checks;

expose(checks);

/**
 * Room: credentials. Byte-side marks: bytes and signed texts in, findings out. C2PA stores (in pictures, in text, beside a page),
 * and what pictures say of themselves in their metadata.
 *
 * It runs in a worker of its own (`credentials.worker.ts`) that starts when there is something to check, or under Node.
 * It must not reach the network, and reads no page: what it looks at is handed to it. Verdicts are not its business.
 */
export { checkMaterial } from './check-material';
export { createVerifier, type Verifier } from './verifier';

import { createCredentialsHost } from './credentials-host';
import { createWorkerHost } from './worker-host';

/** Firefox: inference lives in a worker of the background page itself. */
export const { assessArticle, tryOwnModel } = createWorkerHost();

/** Firefox: the byte-side marks, in another. */
export const checkMaterial = createCredentialsHost();

export { createImports } from './imports';

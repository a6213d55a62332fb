export function floatFolder(model: string, graph: string, into: string): string;

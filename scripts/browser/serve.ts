import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server answers at one path. */
export interface Page {
  html: string | Uint8Array;
  headers?: Record<string, string>;
}

export interface PageServer {
  /** Such as `http://127.0.0.1:40123`. */
  origin: string;
  /** Puts a page at a path and answers its address. */
  put(path: string, page: Page | string): string;
  /** How often a path was asked for. */
  asked(path: string): number;
  close(): Promise<void>;
}

/** Serves pages to this machine alone, on a port that is free. */
export async function servePages(): Promise<PageServer> {
  const pages = new Map<string, Page>();
  const requests = new Map<string, number>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const page = pages.get(pathname);
    requests.set(pathname, (requests.get(pathname) ?? 0) + 1);
    // Without an icon the browser would complain in the page's console.
    if (pathname === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', ...page?.headers });
    response.end(page?.html ?? '<!doctype html><title>Not found</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on an IP port has an address of this shape.
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    put(path, page) {
      pages.set(path, typeof page === 'string' ? { html: page } : page);
      return origin + path;
    },
    asked: (path) => requests.get(path) ?? 0,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

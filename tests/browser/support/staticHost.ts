import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { onTestFinished } from "vitest";

/** Serves a folder below a path as any static host would, and nothing beside it; resolves to its port. */
export async function serveBelow(folder: string, base: string): Promise<number> {
  const { port } = await hostBelow(() => folder, base);
  return port;
}

/** The same, of a folder that may be another at any time, with the paths it was asked for, and an end before the test's. */
export async function hostBelow(
  folderNow: () => string,
  base: string,
): Promise<{ readonly port: number; readonly asked: string[]; stop(): Promise<void> }> {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://host");
    asked.push(pathname);
    const name = pathname === base ? "index.html" : pathname.slice(base.length);
    const file = pathname.startsWith(base) ? path.join(folderNow(), name) : null;
    const body = file === null ? null : await readFile(file).catch(() => null);
    if (body === null) response.writeHead(404).end();
    else response.writeHead(200, { "content-type": types[path.extname(name)] ?? "application/octet-stream" }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  onTestFinished(stop);
  return { port: (server.address() as AddressInfo).port, asked, stop };
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webp": "image/webp",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

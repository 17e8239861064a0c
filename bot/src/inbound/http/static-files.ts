import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, relative } from "node:path";
import { gzipSync } from "node:zlib";

interface StaticFile {
  readonly type: string;
  readonly plain: Buffer;
  /** The same in gzip: made when it is first asked for, since the program starts sooner so. */
  readonly packed: () => Buffer;
  readonly etag: string;
  /** Vite puts a hash of the content in these names, so they never change. */
  readonly forEver: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".json": "application/json; charset=utf-8",
  ".woff2": "font/woff2",
};

/**
 * Where Teams and Microsoft 365 may frame the tab, and what it may load: its own files only.
 * Source: Microsoft Learn, "Tab requirements". Fluent UI writes style elements, hence 'unsafe-inline' there.
 */
function contentSecurityPolicy(local: boolean): string {
  const hosts =
    "https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com https://*.microsoft365.com https://*.office.com";
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    // teams-js asks this list of Microsoft's which hosts may frame it; a local machine asks nobody.
    local ? "connect-src 'self'" : "connect-src 'self' https://res.cdn.office.net",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${local ? "'self' " : ""}${hosts}`,
  ].join("; ");
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

function readFiles(folder: string): ReadonlyMap<string, StaticFile> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    files
      .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        const plain = readFileSync(path);
        const name = relative(folder, path).replaceAll("\\", "/");
        const file = {
          type: TYPES[extname(name)] ?? "application/octet-stream",
          plain,
          packed: once(() => gzipSync(plain)),
          etag: `"${createHash("sha256").update(plain).digest("base64url").slice(0, 22)}"`,
          forEver: name.startsWith("assets/"),
        };
        return [name, file] as const;
      }),
  );
}

/** Serves the tab's files from memory. A path that names none of them is answered false. */
export function createStaticFiles(folder: string, options: { readonly local: boolean }) {
  const files = readFiles(folder);
  const policy = contentSecurityPolicy(options.local);
  return (name: string, request: IncomingMessage, response: ServerResponse): boolean => {
    const file = files.get(name === "" ? "index.html" : name);
    if (file === undefined) return false;
    const headers = {
      "content-security-policy": policy,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cache-control": file.forEver ? "public, max-age=31536000, immutable" : "no-cache",
      etag: file.etag,
      vary: "accept-encoding",
    };
    if (request.headers["if-none-match"] === file.etag) {
      response.writeHead(304, headers);
      response.end();
      return true;
    }
    const packed = /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
    const body = packed ? file.packed() : file.plain;
    response.writeHead(200, {
      ...headers,
      "content-type": file.type,
      "content-length": body.byteLength,
      ...(packed ? { "content-encoding": "gzip" } : {}),
    });
    response.end(body);
    return true;
  };
}

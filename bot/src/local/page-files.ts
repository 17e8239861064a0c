import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { refusal, type Answer } from "./http/answer";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const MISSING = refusal(404, "The local Teams has no such page.");
const NOT_BUILT = refusal(
  503,
  "The page has not been built. Stop the server and start it again with npm start.",
);

/** Answers with a file of the built page, by its exact name. */
export type PageFiles = (name: string) => Answer;

/**
 * Serves the files of one folder. A name is looked up in the folder's own listing and never joined to
 * a path, so nothing outside can be reached.
 */
export function createPageFiles(folder: string): PageFiles {
  return (name) => {
    const names = namesIn(folder);
    if (names.length === 0) return NOT_BUILT;
    const found = names.find((file) => file === (name === "" ? "index.html" : name));
    const type = TYPES[extname(name === "" ? "index.html" : name)];
    if (found === undefined || type === undefined) return MISSING;
    const headers = { "content-type": type, "content-security-policy": POLICY };
    return { status: 200, headers, body: readFileSync(join(folder, found)) };
  };
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name);
  } catch {
    return []; // not there: answered as not built
  }
}

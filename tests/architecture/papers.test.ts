import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { FIXED_DAYS } from "../../bot/src/scheme/retention/retention-table";
import { RETENTION_BOUNDS } from "../../bot/src/scheme/retention/retention-policy";
import { ENVIRONMENT_NAMES } from "../support/environment-names";
import { idsIn, proofs } from "../support/proofs";
import { REPOSITORY, repositoryFolder, repositoryText } from "../support/repository";

const { version, scripts } = z
  .object({ version: z.string(), scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(repositoryText("package.json")));
const { paths } = z
  .object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })
  .parse(JSON.parse(repositoryText("docs/api/openapi.json")));

const PAPERS = repositoryFolder("docs/ig").map((name) => `docs/ig/${name}`);
const proved = proofs();

const named = (file: string): readonly string[] =>
  [...repositoryText(file).matchAll(/`([^`\n]+)`/g)].map(([, name]) => name ?? "");

/** The door of the bot is not part of the API that is described. */
function isRoute(method: string, path: string): boolean {
  if (path === "/api/messages") return method === "POST";
  const described = path.replaceAll(/:(\w+)/g, "{$1}");
  return paths[described]?.[method.toLowerCase()] !== undefined;
}

/** Whether what is named in a document exists; what we cannot look up passes. */
function exists(name: string): boolean {
  const [, method = "", path = ""] = /^(GET|POST|PUT|PATCH|DELETE) (\S+)$/.exec(name) ?? [];
  if (method !== "") return isRoute(method, path);
  const [, command = ""] = /^npm run ([\w-]+)/.exec(name) ?? [];
  if (command !== "") return command in scripts;
  if (/^[A-Z][A-Z_]{4,}$/.test(name)) return ENVIRONMENT_NAMES.some((known) => known === name);
  return !/^[\w.-]+\/[\w./-]+$/.test(name) || existsSync(join(REPOSITORY, name));
}

const CLAIMS =
  /\b(?:certified|accredited|(?:fully )?compliant|(?:is|was|been) approved|guarantee[sd]?|100 ?%)/i;

describe("the papers for information governance", () => {
  it("PF-28: are all there", () => {
    expect(PAPERS.toSorted()).toEqual(
      [
        ...["README", "accessibility", "appropriate-policy", "data-flow", "dcb0129", "dpia"],
        ...["dtac", "nhsmail-hurdle", "ropa"],
      ].map((name) => `docs/ig/${name}.md`),
    );
  });

  it.each(PAPERS)("PF-28: %s names this version, and marks what only the Trust knows", (file) => {
    const [, , line = ""] = repositoryText(file).split("\n");
    expect(line.startsWith(`Near-peer ${version}. `)).toBe(true);
    expect(repositoryText(file).replaceAll("\n", " ")).toContain("**Trust to fill in");
  });

  it.each(PAPERS)("PF-28: %s names only what exists, and claims no approval", (file) => {
    expect(named(file).filter((name) => !exists(name))).toEqual([]);
    expect(idsIn(repositoryText(file)).filter((id) => !proved.has(id))).toEqual([]);
    expect(CLAIMS.exec(repositoryText(file))?.[0]).toBeUndefined();
  });

  it("PF-28: state the periods of retention that the product has", () => {
    const policy = repositoryText("docs/ig/appropriate-policy.md");
    const stated = [...policy.matchAll(/^\|.+\| (\d+) +\| (\d+) to (\d+) +\|$/gm)];
    expect(stated.map(([, usual, least, most]) => [usual, least, most].map(Number))).toEqual(
      Object.values(RETENTION_BOUNDS).map(({ usual, least, most }) => [usual, least, most]),
    );
    const { messages, proposals, imports, chats } = FIXED_DAYS;
    expect(imports).toBe(proposals);
    expect(policy.replaceAll("\n", " ")).toContain(
      `kept for ${messages} days, proposals and imports for ${proposals}, a chat in which nothing gets through for ${chats}.`,
    );
  });

  it("PF-28: would be caught naming what is not there", () => {
    for (const name of ["bot/src/none.ts", "GET /api/none", "npm run none", "NONE_SUCH"]) {
      expect(exists(name)).toBe(false);
    }
    expect(["README.md", "GET /api/import-template"].map(exists)).toEqual([true, true]);
    expect("It is certified").toMatch(CLAIMS);
  });
});

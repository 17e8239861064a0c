import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { createRouter, type RouterParts } from "../../bot/src/inbound/http/server";
import { REPOSITORY } from "../support/repository";

const LIST = join(REPOSITORY, "tests/doors/routes.txt");

/** Everything that the router of the program answers, with the local page or without it. */
function routesOf(parts: Pick<RouterParts, "local">): readonly string[] {
  // Handlers are only made here and never asked.
  const router = createRouter({
    ...parts,
    gate: {},
    useCases: {},
    ports: {},
    messages: () => Promise.resolve(),
    tabFolder: join(REPOSITORY, "docs/pictures"),
    isReady: () => Promise.resolve(true),
  } as unknown as RouterParts);
  const routes = z.array(z.object({ method: z.string(), path: z.string() }));
  const { routes: all } = z.object({ routes }).parse(router.getDebugInfo());
  return all.map(({ method, path }) => `${method.toUpperCase()} ${path}`).toSorted();
}

describe("What the server can be asked", () => {
  const listed = readFileSync(LIST, "utf8").trim().split("\n");

  it("T-E4-1: is what stands in tests/doors/routes.txt, line by line, and nothing that sends anything", () => {
    expect(routesOf({})).toEqual(listed);
    for (const line of listed)
      expect(line).not.toMatch(/notif|send|trigger|cron|admin|debug|metrics/iu);
  });

  it("T-E4-1: holds nothing of a local machine where there is no local page", () => {
    const local = routesOf({ local: () => Promise.resolve() }).filter(
      (one) => !listed.includes(one),
    );
    expect(local).toEqual([
      "DELETE /local/*",
      "GET /",
      "GET /local",
      "GET /local/*",
      "POST /local/*",
      "PUT /local/*",
    ]);
    expect(listed.join("\n")).not.toContain("/local");
  });
});

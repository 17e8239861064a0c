import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { ENVIRONMENT_NAMES } from "../support/environment-names";
import { REPOSITORY, repositoryText } from "../support/repository";

const readme = repositoryText("README.md");
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(repositoryText("package.json")));

/** The text of a section, up to the next heading of its kind. */
function section(text: string, heading: string): string {
  const [, rest = ""] = text.split(`\n## ${heading}\n`);
  return rest.split("\n## ")[0] ?? "";
}

/** What stands in backticks in the first column of the tables of a text. */
function firstColumn(text: string): readonly string[] {
  return text
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .flatMap((line) =>
      [...(line.split("|")[1] ?? "").matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? ""),
    );
}

/** Every path of the README's tree of folders. Depth is told by the position of the branch. */
function pathsOfTree(tree: string): readonly string[] {
  const above: string[] = [];
  return tree.split("\n").flatMap((line) => {
    const [, before = "", name = ""] = /^([│ ]*)[├└]─ (\S+)/.exec(line) ?? [];
    if (name === "") return [];
    const depth = before.length / 3;
    above.splice(depth, above.length, name.replace(/\/$/, ""));
    return name.includes("*") ? [] : [above.join("/")];
  });
}

describe("what the README and the documents say", () => {
  it("names every command that there is, and no other", () => {
    const named = firstColumn(section(readme, "Commands")).map(
      (words) => words.replace(/^npm (run )?/, "").split(" ")[0],
    );
    expect(named.toSorted()).toEqual(Object.keys(scripts).toSorted());
  });

  it("has the two commands before anything that has to be scrolled to", () => {
    const top = readme.split("\n").slice(0, 20).join("\n");
    expect(top).toContain("npm start ");
    expect(top).toContain("npm test ");
    expect(top).toContain("docs/pictures/bot.png");
  });

  it("names only folders and files that exist in its map", () => {
    const [, tree = ""] = section(readme, "What is where").split("```");
    const paths = pathsOfTree(tree);
    expect(paths).toEqual(expect.arrayContaining(["bot/src/scheme", "tab/src", "docs", "infra"]));
    expect(paths.filter((path) => !existsSync(join(REPOSITORY, path)))).toEqual([]);
  });

  it("names every variable that the program reads, in the README and for operators", () => {
    const source = repositoryText("bot/src/config.ts");
    const [, shape = ""] = /const environment = z\.object\(\{([\s\S]*?)\n\}\);/.exec(source) ?? [];
    // Set by `npm run demo` alone.
    const read = [...shape.matchAll(/^ {2}(\w+):/gm)]
      .map(([, name]) => name)
      .filter((name) => name !== "NEAR_PEER_DEMO");
    expect(read.length).toBeGreaterThan(10);
    const operations = firstColumn(section(repositoryText("docs/operations.md"), "Environment"));
    const short = firstColumn(section(readme, "Environment")).map((name) => name.split("=")[0]);
    expect(operations.toSorted()).toEqual(read.toSorted());
    expect(short.toSorted()).toEqual(read.toSorted());
    expect(ENVIRONMENT_NAMES).toEqual(expect.arrayContaining(read));
  });
});

import { existsSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { REPOSITORY, repositoryFiles, repositoryText } from "../support/repository";

const DOCUMENTS = ["README.md", ...repositoryFiles("docs").filter((file) => file.endsWith(".md"))];
const LINK = /!?\[[^\]]*\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g;

/** Headings as GitHub makes anchors of them. */
function anchorsOf(file: string): readonly string[] {
  return [...repositoryText(file).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    (heading ?? "")
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s-]/gu, "")
      .trim()
      .replaceAll(/\s/g, "-"),
  );
}

interface Target {
  readonly document: string;
  readonly target: string;
}

const targets: readonly Target[] = DOCUMENTS.flatMap((document) =>
  [...repositoryText(document).matchAll(LINK)].map(([, target]) => ({
    document,
    target: target ?? "",
  })),
);
const inside = targets.filter(({ target }) => !/^(?:https:|tel:|mailto:)/.test(target));

/** The file a link leads to, from the root of the checkout, and the anchor in it. */
function leadsTo({ document, target }: Target): { readonly file: string; readonly anchor: string } {
  const [path = "", anchor = ""] = target.split("#");
  return { file: path === "" ? document : normalize(join(dirname(document), path)), anchor };
}

describe("the documents", () => {
  it("are a README and a folder, with links between them", () => {
    expect(DOCUMENTS.length).toBeGreaterThan(15);
    expect(inside.length).toBeGreaterThan(20);
  });

  it("link only to files that exist", () => {
    const broken = inside.filter((one) => !existsSync(join(REPOSITORY, leadsTo(one).file)));
    expect(broken).toEqual([]);
  });

  it("link only to headings that exist", () => {
    const broken = inside.filter((one) => {
      const { file, anchor } = leadsTo(one);
      if (anchor === "" || !existsSync(join(REPOSITORY, file))) return false;
      return !anchorsOf(file).includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  it("link to other sites by https only", () => {
    expect(targets.filter(({ target }) => target.startsWith("http:"))).toEqual([]);
  });

  it("are each linked from somewhere, so that a reader of the README can get there", () => {
    const reached = new Set(["README.md", ...inside.map((one) => leadsTo(one).file)]);
    expect(DOCUMENTS.filter((document) => !reached.has(document))).toEqual([]);
  });

  it("of decisions are numbered without a gap, dated, short and in three parts", () => {
    const decisions = repositoryFiles("docs/decisions").filter((file) => /\d{4}-/.test(file));
    const numbers = decisions.map((file) => /(\d{4})-/.exec(file)?.[1]).toSorted();
    expect(numbers).toEqual(numbers.map((_, index) => String(index + 1).padStart(4, "0")));
    for (const file of decisions) {
      const text = repositoryText(file);
      expect(text.split("\n").length).toBeLessThanOrEqual(41);
      expect(text).toMatch(/^# \d+\. .+\n\nDate: 20\d\d-\d\d-\d\d\n/);
      for (const part of ["Context", "Decision", "Consequences"])
        expect(text).toContain(`## ${part}\n`);
    }
  });
});

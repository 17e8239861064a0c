import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const TEXTS = join(__dirname, "../../../../tab/src/text");
const BANNED = /please note|kindly|journey|reach out|mentee|mentor|buddy|\btrainee|submit/i;

describe("the voice of the tab", () => {
  const files = readdirSync(TEXTS);
  const strings = files.flatMap((file) => {
    const source = readFileSync(join(TEXTS, file), "utf8").replace(
      /\/\*\*[\s\S]*?\*\/|\/\/.*/g,
      "",
    );
    return [...source.matchAll(/"([^"\n]*)"|`([^`]*)`/g)].map((found) => ({
      file,
      text: (found[1] ?? found[2] ?? "").replace(/\$\{[^}]*\}/g, "…"),
    }));
  });

  it("is found in its files", () => {
    expect(strings.length).toBeGreaterThan(200);
  });

  it("has no exclamation marks and none of the words that voice and glossary rule out", () => {
    const wrong = strings.filter(({ text }) => text.includes("!") || BANNED.test(text));
    expect(wrong).toEqual([]);
  });
});

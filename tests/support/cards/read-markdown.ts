import MarkdownIt from "markdown-it";

// As open to markup as a client could be: HTML on, and every address with a scheme made a link.
const markdown = new MarkdownIt({ html: true, linkify: true });
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });

const PLAIN = new Set(["paragraph_open", "paragraph_close", "inline", "text", "softbreak"]);

/** What a reader of this Markdown sees: the letters, and the kinds of markup that are more than text. */
export function readMarkdown(source: string): { letters: string; markup: string[] } {
  const tokens = markdown.parse(source, {}).flatMap((block) => [block, ...(block.children ?? [])]);
  return {
    letters: tokens.map((token) => (token.type === "text" ? token.content : "")).join(""),
    markup: tokens.map((token) => token.type).filter((type) => !PLAIN.has(type)),
  };
}

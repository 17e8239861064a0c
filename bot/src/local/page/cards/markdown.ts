import MarkdownIt from "markdown-it";

// Teams' cards know bold, italic, lists and links; everything else stays as typed.
const cardMarkdown = new MarkdownIt("zero", { html: false }).enable([
  "emphasis",
  "entity",
  "escape",
  "link",
  "list",
  "newline",
]);

// A bot's message knows a little more.
const messageMarkdown = new MarkdownIt("commonmark", { html: false, breaks: true }).disable(
  "image",
);

/** The HTML of a card's text; never lets markup of its own through. */
export function renderCardText(text: string): string {
  return cardMarkdown.render(text);
}

/** The HTML of a bot's message; never lets markup of its own through. */
export function renderMessageText(text: string): string {
  return messageMarkdown.render(text);
}

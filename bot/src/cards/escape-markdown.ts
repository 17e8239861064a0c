/** Stands between two characters that would do something together; it takes no room and is not seen. */
const JOINER = "\u2060";

/** Apart, the brackets of `{{DATE(…)}}` and of `<at>` are only brackets. */
const ACTIVE_PAIRS: readonly (readonly [RegExp, string])[] = [
  [/\{(?=\{)/gu, `{${JOINER}`],
  [/\$(?=\{)/gu, `$${JOINER}`],
  [/<(?=\S)/gu, `<${JOINER}`],
];

/** What Markdown acts on, in the order in which it must be disarmed: the backslash first. */
const MARKDOWN: readonly (readonly [RegExp, string])[] = [
  [/[\\`*_[\]<>~{}|]/gu, "\\$&"],
  [/&(?=#?\w+;)/gu, "\\&"], // only where it begins an entity: "Trauma & Orthopaedics" stays as it is
  [/^[ \t]+/gmu, ""], // four spaces would begin a block of code
  [/^(?:[#=]|[+-](?=[\s+-]|$))/gmu, "\\$&"], // headings, rules and lists; "+44 20" is none
  [/^(\d+)(?=[.)])/gmu, `$1${JOINER}`], // "1." begins a list
  [/\/(?=\/)/gu, `/${JOINER}`], // Teams makes a link of any address it sees
  [/\b(mailto|tel):/giu, `$1:${JOINER}`],
  [/\b(www)\./giu, `$1${JOINER}.`],
  [/\n+/gu, "\n\n"], // one line end is only a space in Markdown
];

function disarm(text: string, rules: readonly (readonly [RegExp, string])[]): string {
  return rules.reduce((sofar, [active, inert]) => sofar.replaceAll(active, inert), text);
}

/**
 * The text so that a TextBlock or a Fact shows it letter for letter: no emphasis, link, list,
 * mention, date function or entity comes of it. Web addresses stay readable and are not links.
 * Source: Microsoft's list of the Markdown that cards know ("Format cards in Teams"), CommonMark.
 */
export function escapeMarkdown(text: string): string {
  return disarm(text, MARKDOWN);
}

/** The text for a place that is not Markdown, such as the title of a button. */
export function escapeLabel(text: string): string {
  return disarm(text, ACTIVE_PAIRS);
}

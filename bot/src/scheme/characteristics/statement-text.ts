import {
  NOTHING_STATED,
  type Entry,
  type Side,
  type Statement,
  type Statements,
} from "./statement";
import { UNMET_REASONS, type Unmet } from "./unmet";

/** Far above what one person states on both sides, so that the length of what is sealed tells nothing. */
const BLOCK = 4_096;
const FORMAT = "1";
const SIDES: readonly Side[] = ["wish", "offer"];

function line(...parts: readonly string[]): string {
  return parts.map((part) => encodeURIComponent(part.toWellFormed())).join(" ");
}

function unmetParts(unmet: Unmet | undefined): readonly string[] {
  if (unmet === undefined) return [];
  const { reason, pairingId, cost } = unmet;
  return [reason, pairingId, ...(cost === undefined ? [] : [String(cost)])];
}

function unmetOf([named, pairingId, cost]: readonly string[]): Pick<Entry, "unmet"> {
  const reason = UNMET_REASONS.find((one) => one === named);
  if (reason === undefined || pairingId === undefined) return {};
  return { unmet: { reason, pairingId, ...(cost === undefined ? {} : { cost: Number(cost) }) } };
}

function linesOf(side: Side, { entries, letDirectorLook: leave }: Statement): readonly string[] {
  return [
    ...entries.map(({ key, choice, consent: { textVersion, at, channel }, unmet }) =>
      line(side, key, choice, textVersion, at, channel, ...unmetParts(unmet)),
    ),
    ...(leave === undefined ? [] : [line("look", side, leave.at, leave.textVersion)]),
  ];
}

/**
 * Both statements as one text of ASCII, filled up to a whole number of blocks: what is sealed of somebody
 * who stated one thing is as long as that of somebody who stated ten.
 */
export function statementsText(statements: Statements): string {
  const text = [FORMAT, ...SIDES.flatMap((side) => linesOf(side, statements[side]))].join("\n");
  return text.padEnd(Math.ceil(text.length / BLOCK) * BLOCK, "\n");
}

/** The statements of a text that `statementsText` made. @throws Error for any other, without quoting it. */
export function statementsIn(text: string): Statements {
  const [format, ...lines] = text.trimEnd().split("\n");
  if (format !== FORMAT) throw new Error("A statement was written by another version.");
  const parsed = lines.map((one) => one.split(" ").map((part) => decodeURIComponent(part)));
  return { wish: statementOf("wish", parsed), offer: statementOf("offer", parsed) };
}

function statementOf(side: Side, lines: readonly (readonly string[])[]): Statement {
  const entries = lines.filter(([first]) => first === side).map(entryOf);
  const [, , at, textVersion] = lines.find(([first, of]) => first === "look" && of === side) ?? [];
  if (entries.length === 0) return NOTHING_STATED;
  return at === undefined || textVersion === undefined
    ? { entries }
    : { entries, letDirectorLook: { at, textVersion } };
}

function entryOf([, key, choice, textVersion, at, channel, ...unmet]: readonly string[]): Entry {
  if (
    key === undefined ||
    choice === undefined ||
    textVersion === undefined ||
    at === undefined ||
    (channel !== "bot" && channel !== "tab")
  ) {
    throw new Error("A statement cannot be read.");
  }
  return { key, choice, consent: { textVersion, at, channel }, ...unmetOf(unmet) };
}

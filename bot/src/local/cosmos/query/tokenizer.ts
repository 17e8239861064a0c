import { BadRequest } from "../answer";

/** One token of a query; `at` is where it starts in the text, counted from 0. */
export type Token =
  | { readonly kind: "word" | "symbol" | "parameter"; readonly text: string; readonly at: number }
  | { readonly kind: "number"; readonly value: number; readonly text: string; readonly at: number }
  | { readonly kind: "string"; readonly value: string; readonly text: string; readonly at: number }
  | { readonly kind: "end"; readonly text: ""; readonly at: number };

// In order: the first that fits at a place is taken. All are sticky.
const SKIPPED = /(?:\s+|--[^\n]*)+/y;
const WORD = /[A-Za-z_][A-Za-z0-9_]*/y;
const PARAMETER = /@[A-Za-z_][A-Za-z0-9_]*/y;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const STRING = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/y;
const SYMBOL = /!=|<>|<=|>=|[=<>(),.[\]*-]/y;

const ESCAPES: Readonly<Record<string, string>> = {
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

/** Splits a query into tokens, the last one `end`. @throws BadRequest at what is none. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    at += found(SKIPPED, text, at)?.length ?? 0;
    if (at >= text.length) break;
    const token = tokenAt(text, at);
    tokens.push(token);
    at += token.text.length;
  }
  return [...tokens, { kind: "end", text: "", at }];
}

function found(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function tokenAt(text: string, at: number): Token {
  const word = found(WORD, text, at);
  if (word !== undefined) return { kind: "word", text: word, at };
  const parameter = found(PARAMETER, text, at);
  if (parameter !== undefined) return { kind: "parameter", text: parameter, at };
  const number = found(NUMBER, text, at);
  if (number !== undefined) return { kind: "number", value: Number(number), text: number, at };
  const string = found(STRING, text, at);
  if (string !== undefined) return { kind: "string", value: unquoted(string), text: string, at };
  const symbol = found(SYMBOL, text, at);
  if (symbol !== undefined) return { kind: "symbol", text: symbol, at };
  throw new BadRequest(
    `The local Cosmos server does not support '${text.charAt(at)}' (position ${at} of the query).`,
  );
}

function unquoted(string: string): string {
  return string.slice(1, -1).replaceAll(/\\(u[0-9A-Fa-f]{4}|.)/g, (whole, escape: string) => {
    if (escape.length === 5) return String.fromCharCode(parseInt(escape.slice(1), 16));
    if (/["'\\/]/.test(escape)) return escape;
    const character = ESCAPES[escape];
    if (character === undefined)
      throw new BadRequest(`The escape ${whole} is not one of a string.`);
    return character;
  });
}

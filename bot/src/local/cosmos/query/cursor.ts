import { BadRequest } from "../answer";
import { tokenize, type Token } from "./tokenizer";

/** Words of the query language: never the name of anything, and not allowed after a dot. */
const RESERVED = new Set(
  `AND ARRAY AS ASC BETWEEN BY DESC DISTINCT ESCAPE EXISTS FALSE FROM GROUP IN JOIN LIKE LIMIT NOT
  NULL OFFSET OR ORDER SELECT TOP TRUE UDF UNDEFINED VALUE WHERE`.split(/\s+/),
);

/** What of Cosmos DB's language this server knows of but does not support. */
const UNSUPPORTED = new Set([
  "DISTINCT",
  "JOIN",
  "GROUP",
  "LIKE",
  "EXISTS",
  "ARRAY",
  "UDF",
  "ESCAPE",
]);

/** Where a parser stands in the tokens of a query. */
export type Cursor = {
  readonly peek: () => Token;
  readonly next: () => Token;
  /** Steps over a keyword, in any case; false, and no step, when another token stands there. */
  readonly takeWord: (word: string) => boolean;
  readonly takeSymbol: (symbol: string) => boolean;
  readonly expectWord: (word: string) => void;
  readonly expectSymbol: (symbol: string) => void;
  /** Steps over a name that is no keyword. @throws BadRequest when there is none. */
  readonly name: () => string;
  /** The error for the token that stands there. */
  readonly unexpected: () => BadRequest;
};

/** A cursor on the first token of a text. @throws BadRequest for a word that is not supported. */
export function cursorOn(text: string): Cursor {
  const tokens = tokenize(text);
  const unsupported = tokens.find(
    (token) => token.kind === "word" && UNSUPPORTED.has(token.text.toUpperCase()),
  );
  if (unsupported !== undefined) throw refuseToken(unsupported);
  let index = 0;
  const peek = (): Token => tokens[index] ?? { kind: "end", text: "", at: text.length };
  const take = (fits: (token: Token) => boolean): boolean => {
    const taken = fits(peek());
    if (taken) index += 1;
    return taken;
  };
  const takeWord = (word: string): boolean => take((token) => isWord(token, word));
  const takeSymbol = (symbol: string): boolean =>
    take(({ kind, text: given }) => kind === "symbol" && given === symbol);
  const unexpected = (): BadRequest => refuseToken(peek());
  return {
    peek,
    takeWord,
    takeSymbol,
    unexpected,
    next: () => {
      const token = peek();
      index += 1;
      return token;
    },
    expectWord: (word) => {
      if (!takeWord(word)) throw unexpected();
    },
    expectSymbol: (symbol) => {
      if (!takeSymbol(symbol)) throw unexpected();
    },
    name: () => {
      const { kind, text: name } = peek();
      if (kind !== "word" || RESERVED.has(name.toUpperCase())) throw unexpected();
      index += 1;
      return name;
    },
  };
}

/** Whether a token is a keyword, in any case. */
export function isWord({ kind, text }: Token, word: string): boolean {
  return kind === "word" && text.toUpperCase() === word;
}

function refuseToken({ kind, text, at }: Token): BadRequest {
  if (kind === "end") return new BadRequest("Syntax error: the query ends too early.");
  const hint = kind === "word" ? ` A property of that name is written c["${text}"].` : "";
  if (kind === "word" && UNSUPPORTED.has(text.toUpperCase())) {
    return new BadRequest(`${text} is not supported by the local Cosmos server.${hint}`);
  }
  return new BadRequest(`Syntax error near '${text}' (position ${at} of the query).${hint}`);
}

import type {
  Directory,
  DirectoryRefusal,
  FoundAccount,
  OnBehalfOf,
} from "../../application/ports/directory";
import { done, refused, type Outcome } from "../../application/outcome";
import { boundedJson } from "./bounded-json";
import { accountUrl, GRAPH, searchUrl } from "./graph-request";
import type { TokenFor } from "./graph-token";
import { readAccount, readAccounts } from "./read-accounts";

/** What the adapter is made of. */
export interface GraphParts {
  readonly tokenFor: TokenFor;
  /** Takes the kind of a failure, for whoever runs the product; never a word that was searched for, nor a token. */
  readonly note: (why: string) => void;
  /** Another Graph than Microsoft's, for a test. */
  readonly base?: string;
  /** Within which both the token and the answer have to come. */
  readonly deadlineMs?: number;
}

const DEADLINE_MS = 10_000;

type Accounts = Outcome<readonly FoundAccount[], DirectoryRefusal>;

/** The directory of the tenant, asked through Microsoft Graph in the name of the person who searches. */
export function graphDirectory(parts: GraphParts): Directory {
  const { base = GRAPH } = parts;
  return {
    configured: true,
    search: (who, words, limit) =>
      ask(parts, who, { url: searchUrl(base, words, limit), read: readAccounts }),
    account: async (who, objectId) => {
      const found = await ask(parts, who, {
        url: accountUrl(base, objectId),
        read: readAccount,
      });
      return found.ok ? done(found.value[0]) : found;
    },
  };
}

interface Question {
  readonly url: string;
  readonly read: (body: unknown) => readonly FoundAccount[] | undefined;
}

async function ask(parts: GraphParts, who: OnBehalfOf, question: Question): Promise<Accounts> {
  const no = (code: DirectoryRefusal["code"], why: string): Accounts => {
    parts.note(why);
    return refused({ code });
  };
  const signal = AbortSignal.timeout(parts.deadlineMs ?? DEADLINE_MS);
  try {
    const exchanged = await before(signal, parts.tokenFor(who));
    if (!exchanged.ok) return no(exchanged.code, exchanged.why);
    const response = await fetch(question.url, {
      headers: {
        authorization: `Bearer ${exchanged.token}`,
        accept: "application/json",
        // Graph searches users only so.
        consistencylevel: "eventual",
      },
      // A token goes to the address it was asked for, and nowhere else.
      redirect: "manual",
      signal,
    });
    if (response.status === 404) return done([]);
    if (response.status === 403) return no("directory-consent-needed", "graph-403");
    if (response.status !== 200) return no("directory-unavailable", `graph-${response.status}`);
    const accounts = question.read(await boundedJson(response));
    return accounts === undefined
      ? no("directory-unavailable", "graph-unreadable")
      : done(accounts);
  } catch {
    // Whatever broke on the way, the director can do one thing about it: try again.
    return no("directory-unavailable", signal.aborted ? "graph-too-slow" : "graph-unreachable");
  }
}

/** A value that has to come before a signal; throws the signal's reason where it does not. */
function before<Value>(signal: AbortSignal, coming: Promise<Value>): Promise<Value> {
  const ended = new Promise<never>((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(new Error("Too slow.")), { once: true });
  });
  return Promise.race([coming, ended]);
}

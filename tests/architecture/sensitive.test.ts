import { repositoryFiles, repositoryText } from "../support/repository";

/**
 * The only files that take what is sensitive out of its wrapper, each with why. Whoever adds one says where the value goes,
 * and adds it to `docs/privacy.md`.
 */
const REVEALS: Readonly<Record<string, string>> = {
  "bot/src/scheme/shared/sensitive.ts": "the wrapper itself",
  "bot/src/outbound/keys/sealer.ts": "what is sealed",
  "bot/src/outbound/teams/pairing-message-cards.ts": "an introduction, for the doctor",
  "bot/src/application/agreement/agreement-at-hand.ts": "an agreement, for its two",
  "bot/src/application/my-data/own-agreements.ts": "an agreement, for one of its two",
  "bot/src/application/allocation/explain-unmet.ts": "why a wish was not met, sealed again",
  "bot/src/application/allocation/reproduce.ts": "a snapshot, for the solver and its hash",
  "bot/src/application/allocation/stated-tokens.ts": "wishes and offers, for the solver",
  "bot/src/application/wishes/answer-sources.ts": "wishes and offers, for the honest answer",
  "bot/src/application/wishes/change-statement.ts": "one's own statement, changed by oneself",
  "bot/src/application/wishes/delete-over.ts": "a statement whose purpose is over",
  "bot/src/application/wishes/my-wishes.ts": "one's own statement, for oneself",
  "bot/src/application/cards/card-for-reader.ts": "an opened form, for who opened it",
  "bot/src/application/my-data/go-on-erasing.ts": "whose data an erasure is about",
  "bot/src/application/feedback/collection.ts": "a supporter's collection, for them",
  "bot/src/application/feedback/words.ts": "feedback, sealed again with that of others",
  "bot/src/application/pulse/sum.ts":
    "the sum of everybody's answers, to add one or to show a mean",
  "bot/src/application/my-data/own-feedback.ts": "feedback, for its author or its supporter",
  "bot/src/inbound/http/views/feedback.ts":
    "feedback, for its supporter; on the scheme, for a director",
  "bot/src/application/my-data/own-words.ts": "what somebody wrote, for themselves",
  "bot/src/inbound/http/handlers/complaints.ts": "a complaint and its answer, for both sides",
  "bot/src/application/my-data/own-tips.ts": "somebody's own copy of what they wrote for others",
  "bot/src/inbound/http/views/tips.ts":
    "what helped others: its author, directors, and supporters once it is shown",
  "bot/src/inbound/teams/actions/tips-show.ts": "the newest that supporters are shown",
  "bot/src/inbound/http/handlers/concerns.ts": "a concern, for its author or its reader",
  "bot/src/inbound/http/handlers/supporters.ts": "an objection, for a director",
};

const source = repositoryFiles("bot/src", "tab/src").filter((file) => /\.tsx?$/u.test(file));
const files = (shape: RegExp) => source.filter((file) => shape.test(repositoryText(file)));

describe("What is sensitive", () => {
  it("T-E6-1: is taken out of its wrapper in these files only", () => {
    expect(files(/\breveal\(\)/u).toSorted()).toEqual(Object.keys(REVEALS).toSorted());
  });

  it("PF-04: is stated by the person's own act alone: no other code writes a characteristic", () => {
    expect(files(/\bstatementRecord\(|\bkind: "statement"/u).toSorted()).toEqual([
      // Adds the answer to what is there, and nothing to it.
      "bot/src/application/allocation/explain-unmet.ts",
      "bot/src/application/wishes/change-statement.ts",
      // Takes away.
      "bot/src/application/wishes/delete-over.ts",
      "bot/src/application/wishes/statements.ts",
    ]);
    expect(files(/\bchangeStatement\(/u).toSorted()).toEqual([
      "bot/src/application/wishes/change-statement.ts",
      "bot/src/application/wishes/let-director-look.ts",
      "bot/src/application/wishes/state-wishes.ts",
      "bot/src/application/wishes/withdraw-wishes.ts",
    ]);
  });

  it("is opened through the port alone, and printed by nobody", () => {
    expect(files(/\bcreateDecipheriv\b/u)).toEqual([
      "bot/src/inbound/http/cursor-seal.ts",
      "bot/src/outbound/keys/gcm.ts",
    ]);
    const printing = files(/\bconsole\.(?:log|error|warn|info)\(|\bprocess\.std(?:out|err)\b/u);
    expect(printing.toSorted()).toEqual([
      // What is said at the start, before anything is known of anybody, and the answers of commands.
      "bot/src/allocate-cli.ts",
      "bot/src/run-command.ts",
      "bot/src/run.ts",
    ]);
  });
});

import { ANSWER_WORDS } from "../../scheme/characteristics/answer-words";
import { characteristicsOf, labelOf } from "../../scheme/characteristics/characteristic";
import type { Entry, Side, Statement } from "../../scheme/characteristics/statement";
import { unmetWords } from "../../scheme/characteristics/unmet";
import type { Concern } from "../../scheme/concern/concern";
import type { Person } from "../../scheme/people/person";
import type { Policy } from "../../scheme/policy/policy";
import type { Ports } from "../ports/ports";
import { openStatement } from "../wishes/statements";
import { fact, momentInWords, section, type DataSection, type Fact } from "./sections";

type WordPorts = Pick<Ports, "store" | "sealer">;

const SIDE: Readonly<Record<Side, string>> = {
  wish: "What you would like in a supporter",
  offer: "What you are glad to be matched on",
};

/** What somebody stated about themselves, opened for them alone, each with its own consent (NP7, NP8). */
export async function ownStatements(
  ports: WordPorts,
  { id, schemeId }: Person,
  policy: Policy,
): Promise<DataSection> {
  const { statements } = await openStatement(ports, schemeId, id);
  const { wish, offer } = statements.reveal();
  const items = [...ofSide("wish", wish, policy), ...ofSide("offer", offer, policy)];
  return section("statements", items);
}

function ofSide(side: Side, statement: Statement, policy: Policy): readonly (readonly Fact[])[] {
  const looks = statement.letDirectorLook;
  const leave =
    looks === undefined
      ? []
      : [fact("You let your director look", `Since ${momentInWords(looks.at)}`)];
  return [...statement.entries.map((entry) => stated(SIDE[side], entry, policy)), ...leave];
}

function stated(side: string, entry: Entry, policy: Policy): readonly Fact[] {
  const { key, choice, consent, unmet } = entry;
  const asked = characteristicsOf(policy).find((one) => one.key === key);
  const chosen = asked?.choices.find(({ value }) => value === choice)?.label ?? choice;
  const { at, channel, textVersion } = consent;
  return [
    ...fact(side, `${labelOf(policy, key)}: ${chosen}`),
    ...fact("Your consent", `${momentInWords(at)}, in the ${channel}, to text ${textVersion}`),
    ...(asked === undefined ? fact("What became of it", ANSWER_WORDS["text-changed"]) : []),
    ...(unmet === undefined ? [] : fact("What became of it", unmetWords(unmet))),
  ];
}

const STATE: Readonly<Record<Concern["state"]["state"], string>> = {
  raised: "Not read yet",
  read: "Read",
  closed: "Dealt with",
};

/** What somebody wrote in confidence, opened for them alone (NP22). Who it is about stands in their own words only. */
export async function ownConcerns(
  { store, sealer }: WordPorts,
  { id, schemeId }: Person,
): Promise<DataSection> {
  const mine = (await store.list(schemeId, "concern"))
    .map(({ value }) => value)
    .filter(({ authorId }) => authorId === id)
    .toSorted((a, b) => a.raisedAt.localeCompare(b.raisedAt));
  const items = await Promise.all(
    mine.map(async (one) => {
      const as = { schemeId, kind: "concern", id: one.id } as const;
      const text = await sealer.open(as, one.sealedText);
      return [
        ...fact("What you wrote", text.reveal()),
        ...fact("Written on", momentInWords(one.raisedAt)),
        ...fact("For", one.addressedTo === "dme" ? "the DME" : "a director"),
        ...fact("To be read by", momentInWords(one.readBy)),
        ...fact("Where it stands", STATE[one.state.state]),
      ];
    }),
  );
  return section("concerns", items);
}

/** What somebody wrote as a supervisor about an application, opened for them alone, while its words are kept (NP6). */
export async function ownObjections(
  { store, sealer }: WordPorts,
  { id, schemeId }: Person,
): Promise<readonly (readonly Fact[])[]> {
  const mine = (await store.list(schemeId, "objection"))
    .map(({ value }) => value)
    .filter(({ by }) => by === id);
  return Promise.all(
    mine.map(async (one) => {
      const as = { schemeId, kind: "objection", id: one.id } as const;
      const text = one.sealedText === undefined ? undefined : await sealer.open(as, one.sealedText);
      return [
        ...fact("An objection that you made or wrote down", momentInWords(one.at)),
        ...fact("In your words", text?.reveal()),
      ];
    }),
  );
}

/** What somebody complained of, and what they were answered, opened for them alone (PF-21). */
export async function ownComplaints(
  { store, sealer }: WordPorts,
  { id, schemeId }: Person,
): Promise<DataSection> {
  const mine = (await store.list(schemeId, "complaint"))
    .map(({ value }) => value)
    .filter(({ authorId }) => authorId === id)
    .toSorted((a, b) => a.raisedAt.localeCompare(b.raisedAt));
  const items = await Promise.all(
    mine.map(async (one) => {
      const text = await sealer.open({ schemeId, kind: "complaint", id: one.id }, one.sealedText);
      const answer =
        one.sealedAnswer === undefined
          ? undefined
          : await sealer.open({ schemeId, kind: "complaint-answer", id: one.id }, one.sealedAnswer);
      return [
        ...fact("What you wrote", text.reveal()),
        ...fact("Written on", momentInWords(one.raisedAt)),
        ...fact("To be answered by", momentInWords(one.answerBy)),
        ...fact("What you were answered", answer?.reveal()),
      ];
    }),
  );
  return section("complaints", items);
}

import { monthInWords } from "../../scheme/feedback/feedback-words";
import type { Feedback, FeedbackWords } from "../../scheme/feedback/feedback";
import type { Person } from "../../scheme/people/person";
import { findSchemeFeedback } from "../feedback/my-feedback";
import { releasedWords } from "../feedback/received-feedback";
import { openWords } from "../feedback/words";
import type { Ports } from "../ports/ports";
import { ownPulse } from "./own-pulse";
import { dayWithYear, fact, section, type DataSection, type Fact } from "./sections";

type FeedbackPorts = Pick<Ports, "store" | "sealer">;

const BECAME: Readonly<Record<Feedback["state"]["state"], string>> = {
  named: "Your supporter reads it with your name",
  waiting: "It waits to be released; you can take it back",
  released: "It was released without your name, and nothing leads from it to you",
  "taken-back": "The words are gone",
};

/**
 * What somebody said to their supporters and about the scheme, opened for them alone while it leads to them; what doctors said to
 * them, as far as it was released to them (NP24, NP25); and that they answered the pulse (MX4).
 */
export async function ownFeedback(ports: FeedbackPorts, person: Person): Promise<DataSection> {
  const { id, schemeId } = person;
  const [given, aboutScheme, released] = await Promise.all([
    ports.store.list(schemeId, "feedback"),
    findSchemeFeedback(ports, schemeId, id),
    releasedWords(ports, schemeId, id),
  ]);
  const all = given.map(({ value }) => value);
  const open = (one: Pick<Feedback, "id">, sealed: string) =>
    openWords(ports, { schemeId, id: one.id }, sealed);
  const own = await Promise.all(
    all
      .filter(({ authorId }) => authorId === id)
      .map(async (one) => [
        ...fact("What you said to your supporter, on", dayWithYear(one.givenOn)),
        ...("sealedText" in one.state
          ? wordFacts((await open(one, one.state.sealedText)).reveal())
          : []),
        ...fact("What became of it", BECAME[one.state.state]),
      ]),
  );
  const onScheme =
    aboutScheme === undefined
      ? []
      : [
          [
            ...fact("What you said about the scheme, in", monthInWords(aboutScheme.value.givenIn)),
            ...wordFacts((await open(aboutScheme.value, aboutScheme.value.sealedText)).reveal()),
          ],
        ];
  const toMe = await Promise.all(
    all
      .filter(({ supporterId }) => supporterId === id)
      .flatMap((one) =>
        one.state.state === "named" ? [{ one, sealed: one.state.sealedText }] : [],
      )
      .map(async ({ one, sealed }) => [
        ...fact("What a doctor said to you, on", dayWithYear(one.givenOn)),
        ...wordFacts((await open(one, sealed)).reveal()),
      ]),
  );
  const unnamed = released.flatMap(({ releasedIn, words }) =>
    words
      .reveal()
      .map((one) => [
        ...fact("What was said to you without a name, released in", monthInWords(releasedIn)),
        ...wordFacts(one),
      ]),
  );
  const pulse = await ownPulse(ports, person);
  return section("feedback", [...own, ...onScheme, ...toMe, ...unnamed, ...pulse]);
}

function wordFacts({ helped, better, more }: FeedbackWords): readonly Fact[] {
  return [
    ...fact("What helped", helped),
    ...fact("What could be even better", better),
    ...fact("Anything else", more),
  ];
}

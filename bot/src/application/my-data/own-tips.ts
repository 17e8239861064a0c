import type { Person } from "../../scheme/people/person";
import type { TipState } from "../../scheme/tip/tip";
import type { Ports } from "../ports/ports";
import { openTip } from "../tip/open-tip";
import { fact, momentInWords, section, type DataSection } from "./sections";

const STATE: Readonly<Record<TipState["state"], string>> = {
  waiting: "A director looks at it",
  shown: "Supporters of the scheme can read it",
  "not-shown": "It is not shown to anybody",
};

/** What a supporter wrote for others, and what a director said to it, opened for them alone (NP27). */
export async function ownTips(
  ports: Pick<Ports, "store" | "sealer">,
  person: Person,
): Promise<DataSection> {
  const mine = (await ports.store.list(person.schemeId, "tip"))
    .filter(({ value }) => value.authorId === person.id)
    .toSorted((a, b) => a.value.writtenAt.localeCompare(b.value.writtenAt));
  const items = await Promise.all(
    mine.map(async (one) => {
      const { tip, text, reason } = await openTip(ports, one, person);
      return [
        ...fact("What you wrote", text.reveal()),
        ...fact("Written on", momentInWords(tip.writtenAt)),
        ...fact("Your name beside it", tip.signed ? "Yes" : "No"),
        ...fact("Where it stands", STATE[tip.state.state]),
        ...fact("What a director said", reason?.reveal()),
      ];
    }),
  );
  return section("tips", items);
}

import { CATALOGUE } from "../../../../bot/src/cards/catalogue";
import { differentConfirmCard } from "../../../../bot/src/cards/choices/different-confirm.card";
import { stepDownConfirmCard } from "../../../../bot/src/cards/choices/step-down-confirm.card";
import { stopConfirmCard } from "../../../../bot/src/cards/choices/stop-confirm.card";
import { concernBeforeCard } from "../../../../bot/src/cards/concerns/before.card";
import { concernReceivedCard } from "../../../../bot/src/cards/concerns/received.card";
import { welcomeInvitedCard } from "../../../../bot/src/cards/welcome/welcome-invited.card";
import { welcomePairedCard } from "../../../../bot/src/cards/welcome/welcome-paired.card";
import { welcomeSupporterCard } from "../../../../bot/src/cards/welcome/welcome-supporter.card";
import { welcomeWaitingCard } from "../../../../bot/src/cards/welcome/welcome-waiting.card";
import { wishesHowCard } from "../../../../bot/src/cards/wishes/how.card";
import { wishesInvitationCard } from "../../../../bot/src/cards/wishes/invitation.card";
import type { RenderedCard } from "../../../../bot/src/cards/define-card";
import { cardShape, elementsOf, markdownOf } from "../../../support/cards/card-shape";

const seen = ({ card }: RenderedCard) => {
  const shaped = cardShape.parse(card);
  return {
    texts: markdownOf(shaped),
    all: markdownOf(shaped).join(" "),
    buttons: (shaped.actions ?? []).map(({ title }) => title),
  };
};

describe("what everybody is told plainly", () => {
  it.each([
    ["a doctor who has a supporter", welcomePairedCard.render(welcomePairedCard.sample)],
    ["a doctor who waits for one", welcomeWaitingCard.render(welcomeWaitingCard.sample)],
    ["a supporter", welcomeSupporterCard.render(welcomeSupporterCard.sample)],
    ["a senior doctor", welcomeInvitedCard.render(welcomeInvitedCard.sample)],
    ["whoever is asked for a wish", wishesInvitationCard.render(wishesInvitationCard.sample)],
    ["whoever looks at wishes", wishesHowCard.render(wishesHowCard.sample)],
  ])("tells %s that matching happens only where it was asked for (NP8)", (_, card) => {
    expect(seen(card).all).toMatch(
      /matched [^.]*(?:only if you (?:ask for it|say so)|only where (?:it was|both) asked for)/u,
    );
    expect(seen(card).all).toContain("nothing is ever assumed");
  });

  it("promises no confidence without its limit, on whichever card (NP23, principle 6)", () => {
    const promises = CATALOGUE.flatMap((card) =>
      seen(card.render(card.sample)).texts.filter((text) => text.includes("stays between")),
    );
    expect(promises.length).toBeGreaterThanOrEqual(3);
    for (const text of promises) expect(text).toContain("unless someone may be at risk");
  });
});

describe("the receipt of a concern (NP22)", () => {
  it("points to the regulator's guidance, and to the routes that come first", () => {
    const { card } = concernReceivedCard.render(concernReceivedCard.sample);
    const { actions = [] } = cardShape.parse(card);
    const opened = actions.flatMap((one) => (one.type === "Action.OpenUrl" ? [one.url] : []));
    expect(opened).toContainEqual(expect.stringMatching(/^https:\/\/www\.gmc-uk\.org\//u));
    expect(markdownOf(cardShape.parse(card)).join(" ")).toContain("own routes come first");
  });
});

describe("the two doors (principle 5)", () => {
  it.each([
    ["somebody else", differentConfirmCard.render(differentConfirmCard.sample)],
    ["an end", stopConfirmCard.render(stopConfirmCard.sample)],
    ["an end of supporting", stepDownConfirmCard.render(stepDownConfirmCard.sample)],
  ])("ask nobody who wants %s why: there is nowhere to write it (NP19, NP21)", (_, card) => {
    const inputs = elementsOf(cardShape.parse(card.card)).filter(({ type }) =>
      type.startsWith("Input."),
    );
    expect(inputs.every(({ type }) => type === "Input.Toggle")).toBe(true);
    expect(seen(card).all).toMatch(/you don't have to say why|[Nn]obody asks why/u);
  });

  it("say before a worry is written who reads it, how soon, what it is not, and where help is (NP22)", () => {
    const { sample } = concernBeforeCard;
    const { all, buttons } = seen(concernBeforeCard.render(sample));
    expect(all).toContain(sample.whoReads);
    expect(all).toContain("not an emergency service and not an incident report");
    expect(all).toContain("leave out patients' names");
    expect(all).toContain("Nothing here plays a part in your progression");
    for (const { title } of sample.signposts) expect(all).toContain(title);
    expect(buttons).toContain("Help now");
  });
});

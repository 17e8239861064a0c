import { linkOfferCard } from "../../cards/people/link-offer.card";
import { notLinkedCard } from "../../cards/people/not-linked.card";
import type { LinkOffer } from "../../application/linking/find-link";
import type { Answer, Turn } from "./turn";
import { signpostsFor } from "./views/help";
import { rowsOf } from "./views/rows";
import { welcomeAnswer } from "./views/welcome";

function offerAnswer({ personId, fullName, grade, site, schemeName }: LinkOffer): Answer {
  return { card: linkOfferCard.render({ personId, fullName, grade, site, schemeName }) };
}

/**
 * "Are you …?" to somebody who is linked already, where another scheme has a row with their own mail: the
 * same account goes from Trust to Trust at changeover. Undefined where there is nothing to offer, or
 * where Teams does not say who they are: somebody we know is answered all the same.
 */
export async function anotherOffer(turn: Turn): Promise<Answer | undefined> {
  const member = await turn.member().catch(() => undefined);
  if (member === undefined) return undefined;
  const found = await turn.useCases.findLink(member, turn.actors);
  return found.state === "offer" ? offerAnswer(found.offer) : undefined;
}

/**
 * The answer to somebody who is linked nowhere: "Are you …?" where exactly one row has their own mail,
 * else that no scheme knows them, and where help is (product principle 11).
 */
export async function unlinkedAnswer(turn: Turn): Promise<Answer> {
  const found = await turn.useCases.findLink(await turn.member());
  switch (found.state) {
    case "linked":
      return welcomeAnswer(await rowsOf(turn, found.actors));
    case "offer":
      return offerAnswer(found.offer);
    case "unknown":
      return { card: notLinkedCard.render({ signposts: signpostsFor([]) }) };
  }
}

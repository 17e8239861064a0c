import { linkOfferCard } from "../../cards/people/link-offer.card";
import { notLinkedCard } from "../../cards/people/not-linked.card";
import type { Answer, Turn } from "./turn";
import { signpostsFor } from "./views/home";
import { rowsOf } from "./views/rows";
import { welcomeAnswer } from "./views/welcome";

/**
 * The answer to somebody who is linked nowhere: "Are you …?" where exactly one row has their own mail,
 * else that no scheme knows them, and where help is (product principle 11).
 */
export async function unlinkedAnswer(turn: Turn): Promise<Answer> {
  const found = await turn.useCases.findLink(await turn.member());
  switch (found.state) {
    case "linked":
      return welcomeAnswer(await rowsOf(turn, found.actors));
    case "offer": {
      const { personId, fullName, grade, site, schemeName } = found.offer;
      return { card: linkOfferCard.render({ personId, fullName, grade, site, schemeName }) };
    }
    case "unknown":
      return { card: notLinkedCard.render({ signposts: signpostsFor([]) }) };
  }
}

import { firstName, fullName } from "../../scheme/people/person";
import type { PersonId } from "../../scheme/shared/ids";
import type { Actor } from "../access/actor";
import { done, refused, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";

/** A ready e-mail. Nobody sends it but the director, from their own mailbox. */
export interface Invitation {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Why there is none. */
export type InvitationRefusal =
  { readonly code: "person-unknown" } | { readonly code: "already-linked" };

type InvitationPorts = Pick<Ports, "store" | "teamsApp">;

/**
 * The e-mail to somebody of the scheme who has not opened the app in Teams yet (principle 11): what it is
 * and where to get it. It says nothing of the scheme's own knowledge about them, not even their role.
 */
export function makeInviteToTeams({ store, teamsApp }: InvitationPorts) {
  return async (
    { schemeId, person: sender }: Actor,
    personId: PersonId,
  ): Promise<Outcome<Invitation, InvitationRefusal>> => {
    const [scheme, person] = await Promise.all([
      store.scheme(schemeId),
      store.person(schemeId, personId),
    ]);
    if (scheme === undefined || person === undefined) return refused({ code: "person-unknown" });
    const { name, email, link } = person.value;
    if (link.state === "linked") return refused({ code: "already-linked" });
    const paragraphs = [
      `Hello ${firstName(name)},`,
      `You are part of ${scheme.value.name}. Our near-peer support runs in Microsoft Teams, in an app called Near-peer.`,
      wayIn(teamsApp.installLink),
      "It asks whether you are you. Once you have said yes, it tells you what there is for you. Taking part is your own choice.",
      `If it does not know you, the e-mail address of your Teams account may be another than ours (${email}). Let me know and I will put it right.`,
      fullName(sender.value.name),
    ];
    return done({
      to: email,
      subject: `Near-peer in Teams: ${scheme.value.name}`,
      text: paragraphs.join("\n\n"),
    });
  };
}

/** How somebody gets the app: by its link, where the organisation has one. */
export function wayIn(installLink: string | undefined): string {
  return installLink === undefined
    ? "To add it, open Teams, choose Apps at the left, search for Near-peer, and choose Add."
    : `To add it, open this link and choose Add:\n${installLink}`;
}

import { firstName, fullName } from "../../scheme/people/person";
import type { PersonId } from "../../scheme/shared/ids";
import type { Actor } from "../access/actor";
import { wayIn, type Invitation } from "../linking/invite-to-teams";
import { done, refused, type Outcome } from "../outcome";
import type { OutboxMessage } from "../ports/outbox";
import type { Ports } from "../ports/ports";
import type { PlannedMessage } from "../../scheme/messages/message";
import type { Composed, ComposePorts } from "../messages/composed";
import { introductionWaits } from "./mail-about-pairing";
import { mailWordsOf } from "./mail-words";
import type { MailWords } from "./mail-words-of";
import { mayBeKnown } from "./may-be-known";
import { composeAtItsMoment } from "./preview-message";
import { isHelpedByMail, standingOf, unreachedReason } from "./standing";

type MailPorts = ComposePorts & Pick<Ports, "outbox" | "teamsApp">;

/** Why there is none: nothing of the kind, or it would not be true, wanted or needed now. */
export type MessageEmailRefusal =
  { readonly code: "message-unknown" } | { readonly code: "no-email-for-it" };

/**
 * A ready e-mail in place of a message that did not reach somebody, from what is true now; nobody sends it but whoever asks, from
 * their own mailbox. Who cannot be reached in Teams is told how they can.
 */
export function makeMessageEmail(ports: MailPorts) {
  return async (
    { schemeId, person: sender }: Actor,
    recipientId: PersonId,
    messageId: string,
  ): Promise<Outcome<Invitation, MessageEmailRefusal>> => {
    const found = (await ports.outbox.message(recipientId, messageId))?.value;
    const planned = found?.message;
    if (found === undefined || planned?.schemeId !== schemeId || !mayBeKnown(planned.kind)) {
      return refused({ code: "message-unknown" });
    }
    if (!needsMail(found, ports.clock.now())) return refused({ code: "no-email-for-it" });
    const composed = await composeAtItsMoment(ports, withoutOwnWords(planned));
    const words = composed.state === "may-go" ? wordsOf(planned, composed) : undefined;
    if (composed.state !== "may-go" || words === undefined) {
      return refused({ code: "no-email-for-it" });
    }
    const { name, email } = composed.recipient;
    const paragraphs = [
      `Hello ${firstName(name)},`,
      ...words.paragraphs,
      ...howToGetIn(found, ports.teamsApp.installLink),
      fullName(sender.value.name),
    ];
    return done({ to: email, subject: words.subject, text: paragraphs.join("\n\n") });
  };
}

function needsMail({ message, status }: OutboxMessage, now: string): boolean {
  const { kind, dueAt } = message;
  const standing = standingOf({ kind, dueAt, status }, { now, held: false });
  return mayBeKnown(kind) && isHelpedByMail({ kind, status }, standing);
}

/** An introduction without its words says what an announcement does: who the supporter is. */
function withoutOwnWords(planned: PlannedMessage): PlannedMessage {
  return planned.kind === "introduction" ? { ...planned, kind: "supporter-announced" } : planned;
}

function wordsOf(
  { kind }: PlannedMessage,
  { message }: Extract<Composed, { state: "may-go" }>,
): MailWords | undefined {
  return kind === "introduction" && message.kind === "supporter-announced"
    ? introductionWaits(message.supporter)
    : mailWordsOf(message);
}

function howToGetIn({ status }: OutboxMessage, installLink: string | undefined): readonly string[] {
  const reason = unreachedReason(status);
  if (reason !== "not-linked" && reason !== "not-installed") return [];
  return [
    `The same is waiting for you in Microsoft Teams, in an app called Near-peer. ${wayIn(installLink)}`,
  ];
}

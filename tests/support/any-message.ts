import {
  MESSAGE_KINDS,
  type MessageKind,
  type PairingMessageKind,
  type PlannedMessage,
} from "../../bot/src/scheme/messages/message";
import { messageAbout, messageOn } from "../../bot/src/scheme/messages/plan";
import { aFoundationDoctor, ANNOUNCED, aPairing, aSupporter } from "./builders";

/** Whether a kind of message is about a pairing. */
export function isAboutPairing(kind: MessageKind): kind is PairingMessageKind {
  return MESSAGE_KINDS[kind].of === "pairing";
}

/** A message of a kind to somebody, about nobody in particular. */
export function anyMessage(kind: MessageKind, recipientId: string): PlannedMessage {
  if (isAboutPairing(kind)) {
    return messageAbout(aPairing(aFoundationDoctor(), aSupporter()), kind, recipientId, ANNOUNCED);
  }
  return messageOn(kind, { schemeId: "scheme", recipientId, subjectId: "subject" }, ANNOUNCED);
}

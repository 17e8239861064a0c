import type { SendableMessage } from "../../../bot/src/application/messages/sendable";

const colleague = {
  firstName: "Tomos",
  fullName: "Tomos Ellery",
  grade: "F1",
  site: "Northgate General",
  specialty: "General surgery",
  email: "tomos.ellery@northgate.example",
};
/** What a supporter is told of a doctor. */
export const shown = {
  pairingId: "pairing-1",
  doctor: colleague,
  startsOn: "",
  draft: "Hello Tomos",
} as const;
/** "Introduce yourself", which has inputs and buttons. */
export const introduceYourself: SendableMessage = {
  kind: "doctor-announced",
  ...shown,
  otherUnreachable: false,
};
/** A reminder, of a doctor who has opted out. */
export const reminder = {
  kind: "reminder",
  pairingId: "pairing-1",
  supporter: colleague,
  optedOut: true,
} as const satisfies SendableMessage;

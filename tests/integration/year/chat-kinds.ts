import type { Kind } from "./chronicle";

/** Words that stand on the cards of one kind of message and of no other that the scheme starts by itself. */
const KINDS: readonly (readonly [Kind, RegExp])[] = [
  ["introduction", /wrote this for you/u],
  ["reminder", /Your near-peer supporter is still/u],
  ["doctor-announced", /You have a new foundation doctor/u],
  ["supporter-announced", /"Your near-peer supporter"/u],
  ["introduction-due", /A hello is still to come/u],
  ["agreement-invitation", /An agreement of your own/u],
  ["agreement-to-sign", /Your agreement is there to read/u],
  ["feedback-invitation", /If you like, you can say something to/u],
  ["pairing-ended", /A change of pairing/u],
  ["not-allocated", /We are finding you a near-peer supporter/u],
  ["supporter-away", /Your supporter is away/u],
  ["opt-out-told", /has opted out of the scheme and wanted you to know/u],
  ["rejoin-told", /is back in the scheme and wanted you to know/u],
  ["opt-out-asked", /noted that you would like to opt out/u],
  ["rejoin-asked", /noted that you would like to be back/u],
  ["choice-recorded", /Noted on your word/u],
  ["request-closed", /has looked at your request/u],
  ["needs-you", /Something new waits for you in your scheme/u],
  ["concern-raised", /A note waits for you/u],
  ["concern-unread", /A note still waits to be read/u],
  ["concern-read", /Your note was read/u],
  ["tip-decided", /What helped others/u],
  ["copy-made", /A copy of your data was made/u],
  ["supervisor-launch-notice", /Doctors you supervise may volunteer/u],
  ["volunteer-invitation", /Would you be a near-peer supporter/u],
  ["wishes-invitation", /Near-peer supporters will be given out soon/u],
  ["supporter-approached", /A doctor you look after has volunteered/u],
  ["application-decided", /You are a near-peer supporter|Not this year/u],
];

/** The kind of a card that came by itself. Throws where it is none of them, or two. */
export function kindOfCard(card: string): Kind {
  const found = KINDS.filter(([, words]) => words.test(card)).map(([kind]) => kind);
  const [kind, ...more] = found;
  if (kind === undefined || more.length > 0) {
    throw new Error(`What is this card (${found.join(", ")})? ${card.slice(0, 600)}`);
  }
  return kind;
}

import type { PublicationPreview } from "../../../contract";
import type {
  PreviewedKind,
  PublicationPreview as Previewed,
} from "../../../application/allocation/preview-publication";
import { toPersonBrief } from "./people";

const TITLES: Readonly<Record<PreviewedKind["kind"], string>> = {
  "supporter-announced": "“Your supporter is …”",
  "doctor-announced": "“You have a new foundation doctor”",
  "partner-not-linked": "Of these: with how to write to somebody who is not in Teams yet",
  "pairing-ended": "“Supporters were rearranged”",
  "not-allocated": "“We are finding you a supporter”",
};

/** What publishing would send, as a director sees it. */
export function toPublicationPreview({
  state,
  announceAt,
  messages,
  halfLinked,
  contacts,
}: Previewed): PublicationPreview {
  const { today } = state;
  return {
    announceAt,
    messages: messages.map(({ kind, to, notLinked, example }) => ({
      kind,
      title: TITLES[kind],
      to,
      notLinked,
      ...(example === undefined
        ? {}
        : { example: { ...example, lines: [...example.lines], buttons: [...example.buttons] } }),
    })),
    halfLinked: halfLinked.map(({ doctor, supporter, who }) => ({
      doctor: toPersonBrief(doctor, today),
      supporter: toPersonBrief(supporter, today),
      who,
    })),
    contacts: contacts
      .map((one) => toPersonBrief(one, today))
      .toSorted((a, b) => a.name.localeCompare(b.name)),
  };
}

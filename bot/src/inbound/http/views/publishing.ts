import type { PublicationPreview } from "../../../contract";
import type {
  PreviewedKind,
  PublicationPreview as Previewed,
} from "../../../application/allocation/preview-publication";
import { toPersonBrief } from "./people";

const TITLES: Readonly<Record<PreviewedKind["kind"], string>> = {
  "supporter-announced": "To foundation doctors: who their supporter is",
  "doctor-announced": "To supporters: who their doctor is",
  "partner-not-linked":
    "Of these, told that the other is not in Teams yet, and how to write to them",
  "pairing-ended": "To earlier supporters: supporters were rearranged",
  "not-allocated": "To doctors who go without: who their contact is for now",
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

import type { CharacteristicsView } from "@near-peer/bot/contract";

/** A characteristic while it is edited. `nth` stays while it moves; one without a key is not saved yet. */
export interface CharacteristicDraft {
  readonly nth: number;
  readonly key?: string;
  readonly label: string;
  readonly about: string;
  /** One a line. */
  readonly options: string;
  readonly retired: boolean;
}

/** The list as the fields show it. */
export function draftOf({
  characteristics,
}: Pick<CharacteristicsView, "characteristics">): readonly CharacteristicDraft[] {
  return characteristics.map(({ key, label, about, options, retired }, nth) => {
    return { nth, key, label, about, options: options.join("\n"), retired };
  });
}

/** The list as it is saved. */
export function listFrom(drafts: readonly CharacteristicDraft[]) {
  return drafts.map(({ key, label, about, options, retired }) => ({
    ...(key === undefined ? {} : { key }),
    label: label.trim(),
    about: about.trim(),
    options: options
      .split("\n")
      .map((one) => one.trim())
      .filter((one) => one !== ""),
    retired,
  }));
}

/** The list with an empty one at its end. */
export function withNew(drafts: readonly CharacteristicDraft[]): readonly CharacteristicDraft[] {
  const nth = Math.max(-1, ...drafts.map((one) => one.nth)) + 1;
  return [...drafts, { nth, label: "", about: "", options: "", retired: false }];
}

/** The list with one of them a place further up or down. */
export function withMoved(
  drafts: readonly CharacteristicDraft[],
  from: number,
  by: 1 | -1,
): readonly CharacteristicDraft[] {
  const moved = drafts[from];
  return moved === undefined ? drafts : drafts.toSpliced(from, 1).toSpliced(from + by, 0, moved);
}

import type { AllocationDraft } from "./allocation-draft";
import type { Draft, Problems } from "./draft";

/** What every group of fields is given. */
export interface FieldProps {
  readonly draft: Draft;
  readonly problems: Problems;
  readonly change: (changes: Partial<Draft>) => void;
}

/** What the fields about allocation are given. */
export interface AllocationFieldProps {
  readonly allocation: AllocationDraft;
  readonly problems: Problems;
  readonly change: (changes: Partial<AllocationDraft>) => void;
}

/** What a field says where something is wrong with it. */
export function wrong(problems: Problems, name: string) {
  const message = problems.get(name);
  return message === undefined ? {} : { validationMessage: message };
}

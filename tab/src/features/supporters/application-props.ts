import type { SupporterRow } from "@near-peer/bot/contract";

/** An application as it came. */
export type Application = NonNullable<SupporterRow["application"]>;

/** What is needed to act on somebody's application. */
export interface ApplicationProps {
  readonly schemeId: string;
  readonly row: SupporterRow;
  readonly application: Application;
  /** Called when a dialog has served its turn: what opened it may be gone. */
  readonly onDone: () => void;
}

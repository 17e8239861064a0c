import type { Allocator } from "./allocator";
import type { Audit } from "./audit";
import type { Clock } from "./clock";
import type { Digest } from "./digest";
import type { Directory } from "./directory";
import type { Holidays } from "./holidays";
import type { Ids } from "./ids";
import type { Meter } from "./meter";
import type { MessageWatch } from "./message-watch";
import type { Messenger } from "./messenger";
import type { Outbox } from "./outbox";
import type { RelaySource } from "./relay-source";
import type { SendingBudget, StoreClock } from "./sending-budget";
import type { SchemeList, SchemeStore } from "./scheme-store";
import type { Sealer } from "./sealer";
import type { SheetReader } from "./sheet-reader";
import type { StuckWatch } from "./stuck-watch";
import type { SweepTurn } from "./sweep-turn";
import type { TeamsApp } from "./teams-app";
import type { Users } from "./users";

/** Everything the use cases need of the outside; each takes its pick. */
export interface Ports {
  readonly allocator: Allocator;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly digest: Digest;
  readonly holidays: Holidays;
  readonly sealer: Sealer;
  readonly store: SchemeStore;
  readonly schemes: SchemeList;
  readonly users: Users;
  readonly outbox: Outbox;
  readonly messageWatch: MessageWatch;
  readonly relaySource: RelaySource;
  readonly audit: Audit;
  readonly messenger: Messenger;
  readonly budget: SendingBudget;
  readonly storeClock: StoreClock;
  readonly stuckWatch: StuckWatch;
  readonly sweepTurn: SweepTurn;
  readonly meter: Meter;
  readonly sheets: SheetReader;
  readonly directory: Directory;
  readonly teamsApp: TeamsApp;
}

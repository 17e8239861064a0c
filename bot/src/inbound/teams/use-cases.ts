import type { Actor } from "../../application/access/actor";
import type { makeCardForReader } from "../../application/cards/card-for-reader";
import type { KeepCard } from "../../application/cards/keep-card";
import type { makeNotePosted } from "../../application/cards/note-posted";
import type { makeOnce } from "../../application/cards/once";
import type { makeConcernOptions } from "../../application/concern/concern-options";
import type { makeRaiseConcern } from "../../application/concern/raise-concern";
import type { makeClaimWelcome } from "../../application/conversation/claim-welcome";
import type { makeForgetConversation } from "../../application/conversation/forget-conversation";
import type { makeRememberConversation } from "../../application/conversation/remember-conversation";
import type { makeMyOptions } from "../../application/choices/my-options";
import type { makeSayAway } from "../../application/absence/say-away";
import type { makeSayBack } from "../../application/absence/say-back";
import type { makeCannotJustNow } from "../../application/introduction/cannot-just-now";
import type { makeAskForAnother } from "../../application/requests/ask-for-another";
import type { makeAskForDifferent } from "../../application/requests/ask-for-different";
import type { makeChooseContact } from "../../application/requests/choose-contact";
import type { makeStopPairing } from "../../application/requests/stop-pairing";
import type { makeTakeRequestBack } from "../../application/requests/take-request-back";
import type { makeChangeCapacity } from "../../application/supporter-word/change-capacity";
import type { makeStepDown } from "../../application/supporter-word/step-down";
import type { makeSaidHello } from "../../application/introduction/said-hello";
import type { makeSendIntroduction } from "../../application/introduction/send-introduction";
import type { makeConfirmLink } from "../../application/linking/confirm-link";
import type { makeFindLink } from "../../application/linking/find-link";
import type { makeChooseReminders } from "../../application/participation/choose-reminders";
import type { makeOptOut } from "../../application/participation/opt-out";
import type { makeRejoin } from "../../application/participation/rejoin";
import type { makeTellOfRejoin } from "../../application/participation/tell-of-rejoin";
import type { makeTellSupporter } from "../../application/participation/tell-supporter";
import type { makeApply } from "../../application/supporter/apply";
import type { makeMyApplication } from "../../application/supporter/my-application";
import type { makeMySupervision } from "../../application/supporter/my-supervision";
import type { makeObject } from "../../application/supporter/object";
import type { makeMyStanding, makeMySupport } from "../../application/support/my-support";
import type { makeFindOwnPairing } from "../../application/support/own-pairing";
import type { makeMyTips } from "../../application/tip/read-tips";
import type { makeMyWishes } from "../../application/wishes/my-wishes";
import type { makeStateWishes } from "../../application/wishes/state-wishes";
import type { makeWithdrawWishes } from "../../application/wishes/withdraw-wishes";
import type { Digest } from "../../application/ports/digest";
import type { TeamsUser } from "../../application/ports/users";
import type { UserId } from "../../scheme/shared/ids";
import type { Instant } from "../../scheme/shared/time";

/** Everything that the bot can ask of the product; the composition root fills it. */
export interface BotUseCases {
  /** Every scheme a Teams person is linked in, with their row. */
  readonly actorsOf: (userId: UserId) => Promise<readonly Actor[]>;
  /** The same, of somebody who was read a moment ago. */
  readonly actorsOfUser: (user: TeamsUser) => Promise<readonly Actor[]>;
  /** A fresh id for a dialog that is opened; what the dialog creates gets it. */
  readonly newToken: () => string;
  /** The id under which the app is published; undefined where nobody has said. */
  readonly teamsAppId: string | undefined;
  /** Keeps what a card's buttons stand for, before it leaves. */
  readonly keepCard: KeepCard;
  /** What was kept of a card, for its one reader. */
  readonly cardForReader: ReturnType<typeof makeCardForReader>;
  /** Notes what was posted outside a claim, so that an erasure finds it. */
  readonly notePosted: ReturnType<typeof makeNotePosted>;
  /** Does something once, however often it is delivered. */
  readonly once: ReturnType<typeof makeOnce>;
  /** By the machine's clock, as that of Teams. */
  readonly machineNow: () => Instant;
  /** A fixed name for a text that is not to be kept. */
  readonly digest: Digest;
  readonly rememberConversation: ReturnType<typeof makeRememberConversation>;
  readonly forgetConversation: ReturnType<typeof makeForgetConversation>;
  readonly claimWelcome: ReturnType<typeof makeClaimWelcome>;
  readonly findLink: ReturnType<typeof makeFindLink>;
  readonly confirmLink: ReturnType<typeof makeConfirmLink>;
  readonly mySupport: ReturnType<typeof makeMySupport>;
  readonly myStanding: ReturnType<typeof makeMyStanding>;
  readonly findOwnPairing: ReturnType<typeof makeFindOwnPairing>;
  readonly optOut: ReturnType<typeof makeOptOut>;
  readonly rejoin: ReturnType<typeof makeRejoin>;
  readonly tellSupporter: ReturnType<typeof makeTellSupporter>;
  readonly tellOfRejoin: ReturnType<typeof makeTellOfRejoin>;
  readonly chooseReminders: ReturnType<typeof makeChooseReminders>;
  readonly myWishes: ReturnType<typeof makeMyWishes>;
  readonly stateWishes: ReturnType<typeof makeStateWishes>;
  readonly withdrawWishes: ReturnType<typeof makeWithdrawWishes>;
  readonly apply: ReturnType<typeof makeApply>;
  readonly myApplication: ReturnType<typeof makeMyApplication>;
  readonly myTips: ReturnType<typeof makeMyTips>;
  readonly mySupervision: ReturnType<typeof makeMySupervision>;
  readonly object: ReturnType<typeof makeObject>;
  readonly sendIntroduction: ReturnType<typeof makeSendIntroduction>;
  readonly concernOptions: ReturnType<typeof makeConcernOptions>;
  readonly raiseConcern: ReturnType<typeof makeRaiseConcern>;
  readonly myOptions: ReturnType<typeof makeMyOptions>;
  readonly askForDifferent: ReturnType<typeof makeAskForDifferent>;
  readonly takeRequestBack: ReturnType<typeof makeTakeRequestBack>;
  readonly stopPairing: ReturnType<typeof makeStopPairing>;
  readonly askForAnother: ReturnType<typeof makeAskForAnother>;
  readonly chooseContact: ReturnType<typeof makeChooseContact>;
  readonly sayAway: ReturnType<typeof makeSayAway>;
  readonly sayBack: ReturnType<typeof makeSayBack>;
  readonly changeCapacity: ReturnType<typeof makeChangeCapacity>;
  readonly stepDown: ReturnType<typeof makeStepDown>;
  readonly cannotJustNow: ReturnType<typeof makeCannotJustNow>;
  readonly saidHello: ReturnType<typeof makeSaidHello>;
}

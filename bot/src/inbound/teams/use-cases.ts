import type { Actor } from "../../application/access/actor";
import type { makeConcernOptions } from "../../application/concern/concern-options";
import type { makeRaiseConcern } from "../../application/concern/raise-concern";
import type { makeClaimWelcome } from "../../application/conversation/claim-welcome";
import type { makeForgetConversation } from "../../application/conversation/forget-conversation";
import type { makeRememberConversation } from "../../application/conversation/remember-conversation";
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
import type { makeMySupport } from "../../application/support/my-support";
import type { makeFindOwnPairing } from "../../application/support/own-pairing";
import type { makeMyWishes } from "../../application/wishes/my-wishes";
import type { makeStateWishes } from "../../application/wishes/state-wishes";
import type { makeWithdrawWishes } from "../../application/wishes/withdraw-wishes";
import type { UserId } from "../../scheme/shared/ids";

/** Everything that the bot can ask of the product; the composition root fills it. */
export interface BotUseCases {
  /** Every scheme a Teams person is linked in, with their row. */
  readonly actorsOf: (userId: UserId) => Promise<readonly Actor[]>;
  /** A fresh id for a dialog that is opened; what the dialog creates gets it. */
  readonly newToken: () => string;
  readonly rememberConversation: ReturnType<typeof makeRememberConversation>;
  readonly forgetConversation: ReturnType<typeof makeForgetConversation>;
  readonly claimWelcome: ReturnType<typeof makeClaimWelcome>;
  readonly findLink: ReturnType<typeof makeFindLink>;
  readonly confirmLink: ReturnType<typeof makeConfirmLink>;
  readonly mySupport: ReturnType<typeof makeMySupport>;
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
  readonly mySupervision: ReturnType<typeof makeMySupervision>;
  readonly object: ReturnType<typeof makeObject>;
  readonly sendIntroduction: ReturnType<typeof makeSendIntroduction>;
  readonly concernOptions: ReturnType<typeof makeConcernOptions>;
  readonly raiseConcern: ReturnType<typeof makeRaiseConcern>;
  readonly saidHello: ReturnType<typeof makeSaidHello>;
}

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
import type { makeMySupport } from "../../application/support/my-support";
import type { makeFindOwnPairing } from "../../application/support/own-pairing";
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
  readonly sendIntroduction: ReturnType<typeof makeSendIntroduction>;
  readonly concernOptions: ReturnType<typeof makeConcernOptions>;
  readonly raiseConcern: ReturnType<typeof makeRaiseConcern>;
  readonly saidHello: ReturnType<typeof makeSaidHello>;
}

import { join } from "node:path";
import { createLocalJWKSet } from "jose";
import { z } from "zod";
import * as local from "../../../bot/src/local/start-local";
import { run } from "../../../bot/src/run";
import { endWithParent, givenOptions, sayReady } from "../../support/processes/in-child";
import { FONTS } from "../../support/fonts";
import { REPOSITORY } from "../../support/repository";
import { failpoint, throughFailpoints } from "./failpoints";
import { throughOwnToken } from "./own-token";

const options = z
  .object({
    tokenUrl: z.string().optional(),
    cloud: z.record(z.string(), z.string()).optional(),
    failpoints: z.array(failpoint).default([]),
    sending: z.object({ leaseMs: z.number(), postWithinMs: z.number() }).optional(),
  })
  .parse(givenOptions());

/**
 * The program as it is on a machine without Azure, on a store and a connector that are processes of their own: its
 * settings come by the environment as always. What plays Teams here is the tests' own, so the local Teams is left out.
 */
const withoutLocalTeams: typeof local = {
  ...local,
  startLocalMode: () =>
    Promise.resolve({
      handle: (_request, response) => {
        response.writeHead(404);
        response.end();
        return Promise.resolve();
      },
      close: () => Promise.resolve(),
      keys: createLocalJWKSet({ keys: [] }),
      addressesOf: () => Promise.resolve(undefined),
    }),
};

endWithParent();
void run({
  local: withoutLocalTeams,
  folders: {
    tab: join(REPOSITORY, "tab/dist"),
    page: join(REPOSITORY, "bot/dist/local-page"),
    fonts: FONTS,
  },
  ...(options.sending === undefined ? {} : { sending: options.sending }),
  ...(options.cloud === undefined ? {} : { bot: { cloud: options.cloud } }),
  through: (ports) => {
    const { tokenUrl, failpoints } = options;
    const speaking = tokenUrl === undefined ? ports : throughOwnToken(ports, tokenUrl);
    return throughFailpoints(speaking, failpoints);
  },
}).then(() => {
  sayReady({ ready: true });
});

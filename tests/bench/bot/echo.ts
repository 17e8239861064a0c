import {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type AdaptiveCardInvokeResponse,
} from "botbuilder";
import { setPriority } from "node:os";
import { createServer, plugins } from "restify";
import { z } from "zod";
import { endWithParent, givenOptions, sayReady } from "../../support/processes/in-child";

/**
 * What Microsoft's samples do and nothing more: botbuilder's own adapter on restify, one reply to a message, one answer
 * to a press. No store, no identity.
 */
class Echo extends ActivityHandler {
  public constructor() {
    super();
    this.onMessage(async (context, next) => {
      await context.sendActivity(`You said: ${context.activity.text}`);
      await next();
    });
  }

  protected override onAdaptiveCardInvoke(): Promise<AdaptiveCardInvokeResponse> {
    const type = "application/vnd.microsoft.activity.message";
    const value: Record<string, unknown> = {};
    return Promise.resolve({ statusCode: 200, type, value });
  }
}

const { port } = z.object({ port: z.number() }).parse(givenOptions());
endWithParent();
// Teams and the store are other people's machines: here they come before whoever is measured.
setPriority(5);
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const bot = new Echo();
const server = createServer({ name: "echo" });
server.use(plugins.bodyParser());
server.post("/api/messages", async (request, response) => {
  await adapter.process(request, response, (context) => bot.run(context));
});
server.listen(port, "127.0.0.1", () => sayReady({}));

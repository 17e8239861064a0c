import { ConfigurationServiceClientCredentialFactory } from "botbuilder";
import { z } from "zod";
import { ownToken, type FetchToken, type OwnToken } from "./own-token";

type CreateCredentials = ConfigurationServiceClientCredentialFactory["createCredentials"];
type Credentials = Awaited<ReturnType<CreateCredentials>>;

/** Botbuilder's credentials of an app, which keep a token until five minutes before its end. */
const keepsToken = z.custom<{ getToken(again?: boolean): Promise<string> }>(
  (value) => typeof value === "object" && value !== null && "getToken" in value,
);

/** How the bot's own token is had. */
export interface TokenOptions {
  readonly deadlineMs: number;
  /** In place of Microsoft's way. */
  readonly fetch?: FetchToken;
}

/** Botbuilder's credentials, one set an audience: everybody shares one fetch of the token, which has a deadline. */
export class SharedTokenCredentials extends ConfigurationServiceClientCredentialFactory {
  private readonly options: TokenOptions;
  private readonly tokens = new Map<string, { credentials: Credentials; token: OwnToken }>();

  constructor(settings: Readonly<Record<string, string>>, options: TokenOptions) {
    super(settings);
    this.options = options;
  }

  override async createCredentials(...given: Parameters<CreateCredentials>): Promise<Credentials> {
    const [appId, audience] = given;
    if ((await this.isAuthenticationDisabled()) || !(await this.isValidAppId(appId))) {
      return super.createCredentials(...given);
    }
    const known = this.tokens.get(audience);
    if (known !== undefined) return known.credentials;
    const made = this.sharing(await super.createCredentials(...given));
    this.tokens.set(audience, made);
    return made.credentials;
  }

  /** The connector did not accept the token. */
  refused(): void {
    for (const { token } of this.tokens.values()) token.refused();
  }

  private sharing(inner: Credentials): { credentials: Credentials; token: OwnToken } {
    const theirs = keepsToken.parse(inner);
    const { fetch = (again: boolean) => theirs.getToken(again), deadlineMs } = this.options;
    const token = ownToken(fetch, deadlineMs);
    const signRequest: Credentials["signRequest"] = async (request) => {
      request.headers.set("authorization", `Bearer ${await token.get()}`);
      return request;
    };
    return { credentials: { signRequest }, token };
  }
}

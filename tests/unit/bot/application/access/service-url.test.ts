import {
  isAllowedServiceUrl,
  SERVICE_URL_HOSTS,
} from "../../../../../bot/src/application/access/service-url";

const hosted = { hosts: SERVICE_URL_HOSTS, local: false };
const local = { hosts: SERVICE_URL_HOSTS, local: true };

describe("The service URL that the bot answers to", () => {
  it.each([
    "https://smba.trafficmanager.net/uk/00000000-0000-4000-8000-000000000001/",
    "https://smba.trafficmanager.net/teams",
    "https://europe.botframework.com/",
    "https://SMBA.trafficmanager.net/emea/",
  ])("may be Microsoft's connector: %s", (url) => {
    expect(isAllowedServiceUrl(url, hosted)).toBe(true);
  });

  it.each([
    "http://smba.trafficmanager.net/uk/",
    "https://smba.trafficmanager.net.evil.example/",
    "https://smba.trafficmanager.net./uk/",
    "https://smba.trafficmanager.net:8443/uk/",
    "https://smba.trafficmanager.net@evil.example/",
    "https://user:secret@smba.trafficmanager.net/",
    "https://evil.example/smba.trafficmanager.net",
    "https://evil.example#smba.trafficmanager.net",
    "https://evil.example\\@smba.trafficmanager.net/",
    "https://xsmba.trafficmanager.net/",
    "https://smbа.trafficmanager.net/", // a Cyrillic letter
    "https://botframework.com/",
    "https://evilbotframework.com/",
    "https://127.0.0.1/",
    "https://[::1]/",
    "https://169.254.169.254/metadata",
    " https://smba.trafficmanager.net/",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "smba.trafficmanager.net",
    "",
    `https://smba.trafficmanager.net/${"a".repeat(600)}`,
    "http://127.0.0.1:3978/",
  ])("may be nothing else: %j", (url) => {
    expect(isAllowedServiceUrl(url, hosted)).toBe(false);
  });

  it("is what the operator lists, where there is a list", () => {
    const rule = { hosts: ["connector.trust.example"], local: false };
    expect(isAllowedServiceUrl("https://connector.trust.example/v3", rule)).toBe(true);
    expect(isAllowedServiceUrl("https://smba.trafficmanager.net/uk/", rule)).toBe(false);
  });

  it.each([
    "http://127.0.0.1:56150/_connector",
    "http://localhost:3978/local/connector",
    "http://[::1]:1/",
  ])("may be this machine in local mode: %s", (url) => {
    expect(isAllowedServiceUrl(url, local)).toBe(true);
  });

  it.each(["http://127.0.0.1.evil.example/", "http://10.0.0.7/", "http://localhost@evil.example/"])(
    "is no other machine in local mode: %s",
    (url) => {
      expect(isAllowedServiceUrl(url, local)).toBe(false);
    },
  );
});

/** What a page of ours never asks of a device. */
const NEVER_ASKED = [
  "accelerometer",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "usb",
];

/** Of an answer that is no page: it loads nothing and nobody frames it. */
const NO_PAGE = "default-src 'none'; frame-ancestors 'none'";
const YEAR_S = 31_536_000;

/**
 * The headers of every answer, whoever writes it: probes, redirects and what could not be read included.
 * The tab's files and the local page put their own policy in the place of this one. Over https
 * (`secured`) browsers are told to come by https only (RFC 6797).
 */
export function securityHeaders(secured: boolean): readonly (readonly [string, string])[] {
  return [
    ["x-content-type-options", "nosniff"],
    ["referrer-policy", "no-referrer"],
    ["permissions-policy", NEVER_ASKED.map((feature) => `${feature}=()`).join(", ")],
    ["content-security-policy", NO_PAGE],
    ["cache-control", "no-store"],
    ...(secured ? [["strict-transport-security", `max-age=${YEAR_S}`] as const] : []),
  ];
}

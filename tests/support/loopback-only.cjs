// No test reaches anything but this machine: what tries is cut off before a name is looked up, and the file of tests
// that tried fails (T-E6-4). `globalThis.outwardAttempts` names the hosts.
const { Socket } = require("node:net");
const { networkInterfaces } = require("node:os");

const THIS_MACHINE =
  /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?|\[?::ffff:127(?:\.\d{1,3}){3}\]?|0\.0\.0\.0|::)$/i;
/** This machine by its other addresses, on which the product must not listen. */
const OWN_ADDRESSES = Object.values(networkInterfaces()).flatMap((all = []) =>
  all.map(({ address }) => address),
);
/** Where nothing listens: what is cut off fails as a connection fails. */
const NOWHERE = { host: "127.0.0.1", port: 1, lookup: undefined };
const attempts = [];
const { connect } = Socket.prototype;

/** The host that `socket.connect` is given, in any of its spellings; undefined for a pipe of this machine. */
function hostOf(words) {
  const [first, second] = Array.isArray(words[0]) ? words[0] : words;
  if (typeof first === "object" && first !== null) {
    return first.path ? undefined : (first.host ?? "localhost");
  }
  if (typeof first === "string" && Number.isNaN(Number(first))) return undefined;
  return typeof second === "string" ? second : "localhost";
}

Socket.prototype.connect = function (...words) {
  const host = hostOf(words);
  if (host === undefined || THIS_MACHINE.test(host) || OWN_ADDRESSES.includes(host))
    return connect.apply(this, words);
  attempts.push(host);
  const given = words[0];
  const options = Array.isArray(given) ? given[0] : given;
  const then = (Array.isArray(given) ? given : words).findLast((one) => typeof one === "function");
  return connect.call(this, { ...(typeof options === "object" ? options : {}), ...NOWHERE }, then);
};

globalThis.outwardAttempts = attempts;

afterAll(() => {
  Socket.prototype.connect = connect;
  if (attempts.length > 0) {
    throw new Error(`Tests of this file tried to reach ${[...new Set(attempts)].join(", ")}.`);
  }
});

import type { Ports } from "../../../bot/src/application/ports/ports";

/** The ports, of which one call breaks: the one that is named, as `store.find`, each time it is made. */
export function breakable(broken: () => { readonly at?: string; readonly fault: Error }) {
  const wrap = <Part extends object>(where: string, part: Part): Part =>
    new Proxy(part, {
      get: (target, name): unknown => {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== "function") return value;
        return (...given: readonly unknown[]): unknown => {
          const { at, fault } = broken();
          if (at === `${where}.${String(name)}`) return Promise.reject(fault);
          return Reflect.apply(value, target, given);
        };
      },
    });
  return (ports: Ports): Ports => ({
    ...ports,
    store: wrap("store", ports.store),
    sealer: wrap("sealer", ports.sealer),
    users: wrap("users", ports.users),
    outbox: wrap("outbox", ports.outbox),
    allocator: wrap("allocator", ports.allocator),
  });
}

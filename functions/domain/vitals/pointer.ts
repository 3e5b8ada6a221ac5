/** What a JSON pointer (RFC 6901) leads to; undefined where it leads nowhere. */
export const atPointer = (document: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((inside, step) => {
      const isThere = typeof inside === 'object' && inside !== null && Object.hasOwn(inside, step);
      return isThere ? Reflect.get(inside, step) : undefined;
    }, document);

type Work = () => Promise<void>;

/** One after the other within this page. */
export const oneAfterTheOther = (): ((work: Work) => Promise<void>) => {
  let last: Promise<void> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    // Whoever asked is told of a failure; the next one begins all the same.
    last = mine.catch(() => undefined);
    return mine;
  };
};

/**
 * One after the other over all pages of this browser, by a Web Lock, which a page that dies gives back. Where there are
 * no locks (old browsers, plain http) only within this page; two pages might then send the same command, which the
 * idempotency key makes harmless.
 */
export const aloneInBrowser = (name: string): ((work: Work) => Promise<void>) =>
  'locks' in navigator
    ? async (work) => {
        await navigator.locks.request(name, work);
      }
    : oneAfterTheOther();

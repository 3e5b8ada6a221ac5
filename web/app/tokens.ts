/** The access token of this page, and who wants to know when the server no longer takes it. */
let token: string | undefined;
const listeners = new Set<() => void>();

export const accessToken = (): string | undefined => token;

export const setAccessToken = (next: string | undefined): void => {
  token = next;
};

/** The server refused the token. Without one there was no session that could end. */
export const sessionEnded = (): void => {
  if (token === undefined) return;
  for (const listener of listeners) listener();
};

export const onSessionEnded = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** A text as a web address; undefined for anything else, such as a placeholder that a build should have filled. */
export function webAddress(value: string): URL | undefined {
  if (!/^https?:\/\/[^\s{}<>]+$/i.test(value) || !URL.canParse(value)) return undefined;
  return new URL(value);
}

/** Whether a name leads to the reader's own machine. */
export const isLoopback = ({ hostname }: URL): boolean => /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);

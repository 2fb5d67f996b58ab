import { navigate, useHashLocation } from "wouter/use-hash-location";

/** Goes to a path; what an earlier path had behind its "?" does not stay behind. */
export const goTo: typeof navigate = (to, options) =>
  navigate(to.includes("?") ? to : `${to}?`, options);

/** The place in the program: the path behind "#", the questions ("?customer=…") before it, both belonging together. */
export const useDeskLocation: typeof useHashLocation = (options) => {
  const [path] = useHashLocation(options);
  return [path, goTo];
};

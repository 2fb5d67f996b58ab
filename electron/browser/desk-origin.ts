/** An origin that no name server knows: its files come from this process, over the pipe. */
export const deskOrigin = "https://desk.qiantai.invalid";

/** The browser keeps to itself: no name is looked up, nothing leaves the machine. */
export const silent = [
  "--host-resolver-rules=MAP * ~NOTFOUND",
  "--proxy-server=http://127.0.0.1:9",
  "--no-first-run",
  "--disable-sync",
  "--disable-component-update",
  "--disable-domain-reliability",
];

/** Chromium's sandbox does not work for root. */
export const sandbox = process.getuid?.() !== 0;

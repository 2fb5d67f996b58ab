/**
 * The calls that a page may make of its host, without zod so that the preload stays small.
 * "always" works before sign-in and while locked; "open" needs a signed-in person.
 */
export const bridgeCalls = {
  "app.state": "always",
  "app.choose": "always",
  "session.begin": "always",
  "session.signIn": "always",
  "session.lock": "always",
  "session.setPassword": "open",
  "journal.head": "open",
  "journal.read": "open",
  "journal.body": "open",
  "journal.adopt": "open",
  "journal.putAside": "open",
  "journal.find": "open",
  "journal.append": "open",
  "machine.get": "always",
  "machine.set": "open",
  "printing.printers": "open",
  "printing.submit": "open",
  "printing.jobs": "open",
  "printing.confirm": "open",
  "printing.retry": "open",
  "printing.reveal": "open",
  "gate.key": "open",
  "gate.renew": "open",
  "gate.sign": "open",
  "diagnostics.export": "always",
} as const;

export type BridgeCall = keyof typeof bridgeCalls;

/** With this everybody signs in at the desk of sample data; the sign-in screen says so there. */
export const samplePassword = "123456";

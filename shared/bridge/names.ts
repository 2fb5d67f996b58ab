/**
 * The calls that a page may make of its host, without zod so that the preload stays small.
 * "always" works before sign-in and while locked; "open" needs a signed-in person.
 */
export const bridgeCalls = {
  "app.state": "always",
  "app.choose": "always",
  "session.begin": "always",
  "session.signIn": "always",
  "session.unlock": "always",
  "session.lock": "always",
  "session.touch": "open",
  "session.setPassword": "open",
  "session.setPin": "open",
  "session.removePin": "open",
  "journal.head": "open",
  "journal.read": "open",
  "journal.body": "open",
  "journal.adopt": "open",
  "journal.putAside": "open",
  "journal.find": "open",
  "journal.append": "open",
  "journal.part": "open",
  "journal.discard": "open",
  "journal.restore": "open",
  "journal.changes": "open",
  "attachment.part": "open",
  "attachment.finish": "open",
  "attachment.discard": "open",
  "attachment.read": "open",
  "attachment.check": "open",
  "attachment.copy": "open",
  "machine.get": "always",
  "machine.set": "open",
  "printing.printers": "open",
  "printing.check": "open",
  "printing.submit": "open",
  "printing.jobs": "open",
  "printing.confirm": "open",
  "printing.retry": "open",
  "printing.cancel": "open",
  "printing.reveal": "open",
  "gate.key": "open",
  "gate.renew": "open",
  "gate.sign": "open",
  "diagnostics.export": "always",
  "export.part": "open",
  "export.finish": "open",
  "export.discard": "open",
  "export.reveal": "open",
} as const;

export type BridgeCall = keyof typeof bridgeCalls;

/** With this everybody signs in at the desk of sample data; the sign-in screen says so there. */
export const samplePassword = "123456";

import type { Page } from "playwright";

/** Answers one call; `origin` and `isMainFrame` are what the browser itself says of the caller. */
export type Answerer = (
  call: string,
  argument: unknown,
  origin: string,
  isMainFrame: boolean,
) => Promise<unknown>;

interface Caller {
  origin: string;
  isMainFrame: boolean;
}

interface ContextCreated {
  context: { id: number; origin: string; auxData?: { frameId?: string; isDefault?: boolean } };
}

/** Puts `window.desk` into every document of the page: a question goes out by the binding, the answer comes back by its number. */
const inPage = `{
  const open = new Map();
  let last = 0;
  window.desk = (call, argument) => new Promise((resolve) => {
    last += 1;
    open.set(last, resolve);
    window.qiantaiHost(JSON.stringify({ id: last, call, argument }));
  });
  Object.defineProperty(window, "qiantaiAnswer", {
    value: (id, text) => {
      open.get(id)?.(JSON.parse(text));
      open.delete(id);
    },
  });
}`;

/**
 * Connects a page with the host over the browser's own pipe. A binding of the protocol itself, since the driver's costs twice the time;
 * who called is known by the execution context, which a page cannot name for itself.
 */
export async function bridgePage(page: Page, answer: Answerer): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send("Page.getFrameTree");
  const callers = new Map<number, Caller>();
  session.on("Runtime.executionContextCreated", ({ context }: ContextCreated) => {
    const isMainFrame =
      context.auxData?.isDefault === true && context.auxData.frameId === frameTree.frame.id;
    callers.set(context.id, { origin: context.origin, isMainFrame });
  });
  session.on("Runtime.executionContextsCleared", () => callers.clear());
  session.on("Runtime.bindingCalled", async ({ payload, executionContextId }) => {
    const { id, call, argument } = JSON.parse(payload) as {
      id: number;
      call: string;
      argument: unknown;
    };
    const caller = callers.get(executionContextId) ?? { origin: "", isMainFrame: false };
    const text = JSON.stringify(await answer(call, argument, caller.origin, caller.isMainFrame));
    const reply = {
      functionDeclaration: "(id, text) => window.qiantaiAnswer(id, text)",
      executionContextId,
      arguments: [{ value: id }, { value: text }],
    };
    // the page may have been left meanwhile; then nobody waits for the answer
    await session.send("Runtime.callFunctionOn", reply).catch(() => undefined);
  });
  await session.send("Runtime.enable");
  await session.send("Runtime.addBinding", { name: "qiantaiHost" });
  await page.addInitScript(inPage);
}

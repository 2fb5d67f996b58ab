import { z } from "zod";
import type { Session } from "./pipe.ts";

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

interface BindingCalled {
  name: string;
  payload: string;
  executionContextId: number;
}

/** What `window.desk` asks; whatever else a page puts on the binding is not heard. */
const questionSchema = z.object({
  id: z.number().int(),
  call: z.string(),
  argument: z.unknown().optional(),
});

function questionIn(payload: string): z.infer<typeof questionSchema> | undefined {
  try {
    return questionSchema.safeParse(JSON.parse(payload)).data;
  } catch {
    return undefined;
  }
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
 * Connects a page with the host over the browser's own pipe. Who called is known by the execution context, which a page cannot name for
 * itself; `mainFrame` is the page's own frame.
 */
export async function bridgePage(
  page: Session,
  mainFrame: string,
  answer: Answerer,
): Promise<void> {
  const callers = new Map<number, Caller>();
  page.on<ContextCreated>("Runtime.executionContextCreated", ({ context }) => {
    const isMainFrame =
      context.auxData?.isDefault === true && context.auxData.frameId === mainFrame;
    callers.set(context.id, { origin: context.origin, isMainFrame });
  });
  page.on("Runtime.executionContextsCleared", () => callers.clear());
  page.on<BindingCalled>("Runtime.bindingCalled", async ({ payload, executionContextId }) => {
    const question = questionIn(payload);
    if (!question) return;
    const { id, call, argument } = question;
    const caller = callers.get(executionContextId) ?? { origin: "", isMainFrame: false };
    const text = JSON.stringify(await answer(call, argument, caller.origin, caller.isMainFrame));
    const reply = {
      expression: `qiantaiAnswer(${id}, ${JSON.stringify(text)})`,
      contextId: executionContextId,
    };
    // the page may have been left meanwhile; then nobody waits for the answer
    await page.send("Runtime.evaluate", reply).catch(() => undefined);
  });
  await page.send("Runtime.enable");
  await page.send("Runtime.addBinding", { name: "qiantaiHost" });
  await page.send("Page.addScriptToEvaluateOnNewDocument", { source: inPage });
}

import { useState } from "react";
import { useDesk } from "#renderer/data/live.ts";
import type { Saved } from "#renderer/data/writer.ts";
import type { Action } from "#shared/domain/common/action.ts";
import type { Problem } from "#shared/lib/result.ts";

const none: readonly Problem[] = [];

/** Runs an action for a form: problems to show beside its fields, and whether it is running. Nothing typed is lost by a refusal. */
export function useSave<I>(action: Action<I>) {
  const { store } = useDesk();
  const [problems, setProblems] = useState(none);
  const [saving, setSaving] = useState(false);
  const save = async (input: unknown): Promise<Saved | undefined> => {
    if (saving) return undefined;
    setSaving(true);
    try {
      const result = await store.run(action, input);
      setProblems(result.ok ? none : result.problems);
      return result.ok ? result.value : undefined;
    } finally {
      setSaving(false);
    }
  };
  return { save, problems, saving, clear: () => setProblems(none) };
}

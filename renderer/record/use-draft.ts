import { useCallback, useEffect, useRef, useState } from "react";
import { useDesk } from "#renderer/data/live.ts";
import { chinaOffset } from "#shared/domain/desk/organisation.ts";
import { clockTime, isoTime } from "#shared/lib/time.ts";

const PAUSE = 250;

/** A draft that is about to be written. */
interface Waiting {
  timer: ReturnType<typeof setTimeout>;
  write: () => void;
}

/**
 * What is being typed into a form, kept as a draft while it is typed, so that a crash loses at most the last quarter of a second. `ready` is
 * false until an earlier draft has been looked for.
 */
export function useDraft<V extends object>(form: string, initial: V) {
  const { store, actor } = useDesk();
  const [values, setValues] = useState(initial);
  const [savedAt, setSavedAt] = useState<string>();
  const [ready, setReady] = useState(false);
  const first = useRef(initial);
  const newest = useRef(initial);
  const waiting = useRef<Waiting>(undefined);

  useEffect(() => {
    let current = true;
    setReady(false);
    store.drafts
      .get(actor.id, form)
      .then((draft) => {
        if (!current) return;
        setValues(draft ? { ...first.current, ...(draft.values as Partial<V>) } : first.current);
        setSavedAt(draft?.savedAt);
      })
      .catch(() => undefined)
      .finally(() => current && setReady(true));
    return () => {
      current = false;
      // whoever goes elsewhere finds the last words too
      waiting.current?.write();
    };
  }, [store, actor.id, form]);

  const keep = useCallback(
    (next: V) => {
      newest.current = next;
      // one that waits already writes these words as well; put off by every key, it would never write while somebody types fast
      if (waiting.current) return;
      const write = () => {
        clearTimeout(timer);
        waiting.current = undefined;
        const at = isoTime(Date.now(), chinaOffset);
        store.drafts.put(actor.id, form, newest.current, at).then(
          () => setSavedAt(at),
          () => setSavedAt(undefined),
        );
      };
      const timer = setTimeout(write, PAUSE);
      waiting.current = { timer, write };
    },
    [store, actor.id, form],
  );

  const set = useCallback(
    (change: Partial<V>) => {
      setValues((before) => {
        const next = { ...before, ...change };
        keep(next);
        return next;
      });
    },
    [keep],
  );

  const discard = useCallback(async () => {
    clearTimeout(waiting.current?.timer);
    waiting.current = undefined;
    await store.drafts.discard(actor.id, form).catch(() => undefined);
    setSavedAt(undefined);
    setValues(first.current);
  }, [store, actor.id, form]);

  return {
    values,
    set,
    discard,
    ready,
    savedAt,
    savedText: savedAt && `草稿已存 ${clockTime(savedAt)}${savedAt.slice(16, 19)}`,
  };
}

import { useEffect, useId, useRef, useState } from "react";
import type { Listed } from "#renderer/data/live-lists.ts";
import type { Hit } from "#renderer/data/search/hit.ts";
import { useRelated } from "#renderer/data/search/use-related.ts";
import type { AnswerTo } from "#renderer/data/search/use-search.ts";
import type { BaseRecord } from "#shared/domain/common/table.ts";
import { customerOf, matterList, pathOf } from "./hit-facts.ts";

/** What is known of a hit's record beside the search terms. */
export interface HitFacts {
  record: BaseRecord;
  related: Listed[];
}

/** The line of the list that is highlighted. */
export interface Chosen {
  hits: readonly Hit[];
  facts: ReadonlyMap<string, HitFacts>;
  index: number;
  hit: Hit | undefined;
  record: BaseRecord | undefined;
  related: readonly Listed[];
  /** The customer that the keys F2 to F6 act on. */
  customer: string | undefined;
  path: string | undefined;
  domId: string | undefined;
  domIdOf: (index: number) => string;
  choose: (index: number) => void;
  move: (step: number) => void;
  enter: () => void;
}

export const factsKey = ({ table, id }: Hit): string => `${table}:${id}`;

/** Keeps the highlight; Enter before the answer is there waits for it. */
export function useChosen(
  query: string,
  answer: AnswerTo | undefined,
  open: (path: string) => void,
): Chosen {
  const base = useId();
  const [cursor, setCursor] = useState({ query, index: 0 });
  const pending = useRef(false);
  const hits = query === "" ? [] : (answer?.hits ?? []);
  const facts = useRelated(hits, matterList);
  const index = Math.min(cursor.query === query ? cursor.index : 0, Math.max(0, hits.length - 1));
  const hit = hits[index];
  const found = hit && facts.get(factsKey(hit));
  const path = hit && pathOf(hit);
  const isCurrent = answer?.query === query;

  useEffect(() => {
    if (!pending.current || !isCurrent) return;
    if (hits.length === 0) pending.current = false;
    else if (path !== undefined) open(path);
  });

  const choose = (next: number) => setCursor({ query, index: next });
  const domIdOf = (at: number) => `${base}-${at}`;
  return {
    hits,
    facts,
    index,
    hit,
    record: found?.record,
    related: found?.related ?? [],
    customer: hit && customerOf(hit, found?.record),
    path,
    domId: hit && domIdOf(index),
    domIdOf,
    choose,
    move: (step) => {
      if (hits.length > 0) choose((index + step + hits.length) % hits.length);
    },
    enter: () => {
      if (isCurrent && path !== undefined) open(path);
      else pending.current = true;
    },
  };
}

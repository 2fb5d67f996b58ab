import { useState } from "react";

interface Open<Q> {
  id: string | undefined;
  /** The queues in which the open record stands; none while no record is open. */
  queues: readonly Q[];
}

/** The queue that is shown. It goes along with the record that is open: when another is opened, or this one gets on. */
export function useShownQueue<Q extends string>(first: Q, { id, queues }: Open<Q>) {
  const [queue, setQueue] = useState(queues[0] ?? first);
  const [seen, setSeen] = useState("");
  const place = queues.length > 0 ? `${id} ${queues.join(" ")}` : "";
  if (place !== seen) {
    setSeen(place);
    if (queues[0] !== undefined && !queues.includes(queue)) setQueue(queues[0]);
  }
  return [queue, setQueue] as const;
}

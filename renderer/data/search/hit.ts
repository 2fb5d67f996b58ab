/** One line of the answer to a search. */
export interface Hit {
  kind: "customer" | "contact" | "visitor" | "staff" | "document";
  table: string;
  id: string;
  /** What the hit is called: the customer, the contact, the number. */
  title: string;
  detail: string;
  /** Of a visitor: how many visits were found. */
  count: number;
}

/** What a search answers. `atLeast` counts what was found; there may be more than that. */
export interface Answer {
  hits: Hit[];
  /** More was found than is shown. */
  more: boolean;
}

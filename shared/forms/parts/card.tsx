import type { ReactNode } from "react";
import type { PrintLine } from "../form.ts";
import { numbered } from "./format.ts";
import { QrCode } from "./qr.tsx";

/** The front of a card: organisation and title, what is its own, number and code at the foot. */
export function CardFront(props: { title: string; print: PrintLine; children: ReactNode }) {
  const { title, print, children } = props;
  return (
    <section className="card front">
      <header>
        <p className="org" data-field="单位名称">
          {print.organisation}
        </p>
        <h1>{title}</h1>
      </header>
      {children}
      <p className="id">
        <small>编号</small>
        <b>{print.number}</b>
      </p>
      <QrCode text={print.number} />
    </section>
  );
}

/** Labels and values beside each other; the strong one is what is checked at a door. */
export function CardFacts(props: { facts: readonly [string, string][]; strong: string }) {
  return (
    <dl>
      {props.facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{label === props.strong ? <b>{value}</b> : value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface BackProps {
  title: string;
  rules: readonly string[];
  /** Titles of the two boxes for the pen. */
  boxes: readonly [string, string];
  note?: string | undefined;
  /** At the foot: who made it and when. */
  children: ReactNode;
}

/** The back of a card: what it obliges to, two boxes for the pen, who made it. */
export function CardBack({ title, rules, boxes, note, children }: BackProps) {
  return (
    <section className="card back">
      <h2>{title}</h2>
      <ol>
        {numbered(rules).map(({ no, item }) => (
          <li key={no}>{item}</li>
        ))}
      </ol>
      <div className="pens">
        {boxes.map((box) => (
          <p key={box}>{box}</p>
        ))}
      </div>
      {note !== undefined && <p className="lost">{note}</p>}
      <p className="made">{children}</p>
    </section>
  );
}

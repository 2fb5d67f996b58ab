import "./keycap.css";
import { Fragment } from "react";
import { Keycap } from "./Keycap.tsx";
import type { Shortcut } from "./key-registry.ts";

/** 按键一览: each key and what it does. */
export function KeyList({ shortcuts }: { shortcuts: readonly Pick<Shortcut, "key" | "label">[] }) {
  return (
    <dl className="key-list">
      {shortcuts.map(({ key, label }) => (
        <Fragment key={key}>
          <dt>
            <Keycap name={key} />
            <span className="sr-only">{key}</span>
          </dt>
          <dd>{label}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

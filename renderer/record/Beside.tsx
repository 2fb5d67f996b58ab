import "./beside.css";
import type { ReactNode } from "react";
import { useLocation } from "wouter";
import { MattersOf } from "./MattersOf.tsx";

interface Props {
  /** Whose matters: a customer on file, else whoever has this phone. */
  customer: { id?: string | undefined } | undefined;
  phone: string | undefined;
  children: ReactNode;
}

/** On a wide screen the customer's other matters stand at the right of a record. */
export function Beside({ customer, phone = "", children }: Props) {
  const [, navigate] = useLocation();
  return (
    <div className="record-columns">
      <div className="stack">{children}</div>
      <aside className="record-aside" aria-label="这位客户的事项">
        <MattersOf
          list={customer?.id ? `of:${customer.id}` : `phone:${phone}`}
          limit={12}
          onOpen={navigate}
        />
      </aside>
    </div>
  );
}

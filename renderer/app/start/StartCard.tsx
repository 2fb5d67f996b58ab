import "./start-card.css";
import type { ReactNode } from "react";
import { Logo } from "#renderer/ui/icon/Logo.tsx";
import { Hills } from "./Hills.tsx";

interface Props {
  title: string;
  children: ReactNode;
  /** At the foot: what can be done, the main action last. */
  actions?: ReactNode;
}

/** One thing to be said before the desk opens: a card in the middle, the hills behind it. */
export function StartCard({ title, children, actions }: Props) {
  return (
    <div className="locked start">
      <Hills />
      <main className="start-card" aria-labelledby="start-title">
        <header>
          <Logo />
          <h1 id="start-title">{title}</h1>
        </header>
        {children}
        {actions && <footer>{actions}</footer>}
      </main>
    </div>
  );
}

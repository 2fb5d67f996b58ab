import type { ReactNode } from "react";
import { Logo } from "#renderer/ui/icon/Logo.tsx";
import { Hills } from "./Hills.tsx";

/** The left side of the first start: whose program this is, and what can be done instead. */
export function BrandSide({ children }: { children?: ReactNode }) {
  return (
    <aside className="brand" aria-label="前台通">
      <Hills stretch={false} />
      <Logo size={52} />
      <strong className="brand-name">前台通</strong>
      <p>
        来访、投诉、服务、放行，
        <br />
        一张台子办完。
      </p>
      {children}
    </aside>
  );
}

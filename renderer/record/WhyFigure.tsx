import { Why } from "#renderer/ui/deadline/Why.tsx";
import type { Basis } from "#shared/domain/common/rules.ts";
import { whyBasis } from "./why-content.ts";

/** 为什么? beside a computed figure; `title` is the figure in words ("接待费用上限：¥1,800.00"). */
export const WhyFigure = ({ title, basis }: { title: string; basis: Basis }) => (
  <Why content={whyBasis(title, basis)} />
);

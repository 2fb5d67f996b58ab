import { WhyFigure } from "#renderer/record/WhyFigure.tsx";
import { MoneyText } from "#renderer/ui/text/Text.tsx";
import { isDeskWork } from "#shared/domain/services/lifecycle.ts";
import type { ServiceOrder } from "#shared/domain/services/order.ts";

/** 工作系数, and where it comes from. */
export function Coefficient({ order }: { order: ServiceOrder }) {
  const { coefficient, coefficientBasis } = order;
  if (coefficient === undefined) return null;
  return (
    <>
      {coefficient} 点{" "}
      {coefficientBasis && (
        <WhyFigure title={`工作系数 ${coefficient} 点`} basis={coefficientBasis} />
      )}
    </>
  );
}

/** What single kinds have besides: the type of project, the card, what is collected. */
export function kindFacts(order: ServiceOrder) {
  const { kind, projectType, cardNumber, termMonths, purpose, agreedLabourCents } = order;
  return [
    ...(projectType ? [{ label: "项目类型", value: projectType }] : []),
    ...(cardNumber ? [{ label: "卡号", value: cardNumber }] : []),
    ...(termMonths ? [{ label: "期限", value: `${termMonths} 个月` }] : []),
    ...(isDeskWork(kind) && agreedLabourCents !== undefined
      ? [{ label: "收款金额", value: <MoneyText cents={agreedLabourCents} /> }]
      : []),
    ...(purpose ? [{ label: "收款事由", value: purpose, wide: true }] : []),
  ];
}

import { WhyFigure } from "#renderer/record/WhyFigure.tsx";
import { Icon } from "#renderer/ui/icon/Icon.tsx";
import type { RuleBook } from "#shared/domain/common/rules.ts";
import type { Customer } from "#shared/domain/customers/customer.ts";

/** What a grade A customer's complaint has over others. */
export function FirstInQueues({ customer, rules }: { customer: Customer; rules: RuleBook }) {
  return (
    customer.grade === "A" && (
      <p className="first-in-queues">
        <Icon name="up" size={16} />
        <span className="grow">
          <b>A 级客户</b>，这件投诉排在各队列最前
        </span>
        <WhyFigure title="A 级客户优先" basis={rules.basis("common.complaintGradeA")} />
      </p>
    )
  );
}

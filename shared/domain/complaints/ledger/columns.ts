import { type ColumnName, columnBook } from "#shared/domain/common/imports/columns.ts";

const column = (key: string, label: string, ...aliases: string[]): ColumnName => ({
  key,
  label,
  aliases,
});

/** The columns of a ledger of complaints, with what is done with them. */
export const ledgerBook = columnBook(
  [
    column("oldNumber", "原编号", "编号", "投诉编号", "登记号", "台账编号", "序号"),
    column(
      "receivedAt",
      "受理时间",
      "投诉时间",
      "投诉日期",
      "受理日期",
      "登记时间",
      "日期",
      "时间",
    ),
    column("complainant", "投诉人", "姓名", "客户姓名", "投诉者", "投诉人姓名"),
    column("customer", "投诉单位", "客户名称", "客户", "单位", "公司名称", "单位名称"),
    column("unitNumber", "单元号码", "单元", "房号", "单元号"),
    column("phone", "联系电话", "电话", "手机", "联系方式"),
    column("channel", "受理渠道", "渠道", "投诉方式", "投诉渠道"),
    column("about", "被投诉对象", "投诉对象", "对象", "产品"),
    column("category", "投诉类别", "类别", "投诉类型", "类型"),
    column("facts", "投诉内容", "内容", "投诉事项", "事由", "投诉事由"),
    column("wish", "客户诉求", "诉求", "客户要求"),
    column("department", "责任部门", "部门"),
    column("owner", "责任人", "负责人", "处理人", "经办人"),
    column("result", "处理结果", "处理情况", "处理意见", "结果"),
    column("closedAt", "办结时间", "办结日期", "完成时间", "完成日期", "处理时间", "归档时间"),
    column("satisfaction", "客户意见", "满意度", "客户评价", "满意程度"),
  ],
  ["complainant", "receivedAt", "facts"],
);

import type { ThemeConfig } from "antd";
import type { Token } from "./antd-tokens.ts";

/** Colours of the frame that antd has no token for. */
type Own = { frame: string; voidBg: string; errorSolid: string };

type Components = ThemeConfig["components"];

const frame = (t: Token, own: Own): Components => ({
  Layout: {
    bodyBg: t.colorBgLayout,
    siderBg: own.frame,
    headerBg: own.frame,
    headerHeight: 56,
    headerPadding: "0 20px 0 4px",
  },
  Menu: {
    itemBg: own.frame,
    itemColor: t.colorTextSecondary,
    itemSelectedBg: t.colorBgContainer,
    itemSelectedColor: t.colorPrimaryText,
    itemBorderRadius: 10,
    itemHeight: 54,
    itemMarginBlock: 2,
    itemMarginInline: 10,
    iconSize: 21,
  },
  Button: {
    primaryShadow: "none",
    defaultShadow: "none",
    dangerShadow: "none",
    paddingInline: 14,
    paddingInlineSM: 10,
    paddingInlineLG: 20,
    contentFontSizeSM: 13,
    contentFontSizeLG: 16,
  },
  Input: {
    paddingInline: 11,
    activeBorderColor: t.colorPrimaryText,
    hoverBorderColor: t.colorPrimaryBorder,
    activeShadow: `0 0 0 3px ${t.controlOutline}`,
    errorActiveShadow: "0 0 0 3px rgba(194, 59, 34, 0.13)",
  },
  Select: {
    optionHeight: 36,
    optionPadding: "7px 11px",
    optionSelectedBg: t.colorPrimaryBg,
    optionSelectedColor: t.colorPrimaryText,
    activeBorderColor: t.colorPrimaryText,
    hoverBorderColor: t.colorPrimaryBorder,
  },
});

const fields = (t: Token): Components => ({
  Form: {
    labelColor: t.colorTextSecondary,
    labelFontSize: 13,
    verticalLabelPadding: "0 0 4px",
    itemMarginBottom: 12,
  },
  Segmented: {
    trackBg: t.colorBgContainer,
    trackPadding: 0,
    itemColor: t.colorTextSecondary,
    itemSelectedBg: t.colorPrimaryBg,
    itemSelectedColor: t.colorPrimaryText,
  },
});

const data = (t: Token, own: Own): Components => ({
  Table: {
    cellFontSize: 13,
    cellPaddingBlock: 9.3,
    cellPaddingInline: 12,
    headerBg: t.colorFillAlter,
    headerColor: t.colorTextTertiary,
    headerSplitColor: "transparent",
    fontWeightStrong: 400,
    headerBorderRadius: 0,
    borderColor: t.colorSplit,
    rowHoverBg: t.colorFillQuaternary,
    rowSelectedBg: t.colorPrimaryBg,
  },
  Tabs: {
    inkBarColor: t.colorPrimaryText,
    itemColor: t.colorTextSecondary,
    itemSelectedColor: t.colorText,
    itemHoverColor: t.colorText,
    horizontalItemGutter: 24,
    horizontalItemPadding: "8px 0",
    titleFontSize: 14,
  },
  // A Tag writes with the seed colour; amber on its tint would be 2.7:1, so here it writes with the text colours
  Tag: {
    defaultBg: own.voidBg,
    defaultColor: t.colorTextSecondary,
    colorError: t.colorErrorText,
    colorWarning: t.colorWarningText,
    colorSuccess: t.colorSuccessText,
  },
  Card: { headerHeight: 44, headerFontSize: 15, headerPadding: 16, bodyPadding: 16 },
  Timeline: { tailColor: t.colorBorderSecondary, tailWidth: 1, itemPaddingBottom: 9 },
  Badge: { indicatorHeight: 16, textFontSize: 11, textFontWeight: 700, colorError: own.errorSolid },
  Modal: { titleFontSize: 16 },
});

/** What single components set besides the tokens. */
export const components = (t: Token, own: Own): Components => ({
  ...frame(t, own),
  ...fields(t),
  ...data(t, own),
});

export { canonical, isStorable, sha256Hex } from "#shared/lib/digest.ts";

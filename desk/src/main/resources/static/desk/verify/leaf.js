import { text } from "./bytes.js";
import { must } from "./refusal.js";

const FORM = new RegExp("^timeline-leaf/v1\\n"
    + "log ([a-z0-9./-]{1,200})\\n"
    + "index (0|[1-9][0-9]{0,15})\\n"
    + "time ([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z)\\n"
    + "case (-|[0-9a-f]{32})\\n"
    + "seq (-|0|[1-9][0-9]{0,15})\\n"
    + "prev (-|[A-Za-z0-9+/]{43}=)\\n"
    + "((?:part [a-z][a-z0-9-]{0,31} [A-Za-z0-9+/]{43}=\\n){1,32})$");

/** A leaf statement (timeline-leaf/v1): its one spelling, or refused. */
export function parseLeaf(bytes, name) {
  const form = FORM.exec(text(bytes));
  must(form, "LEAF_MALFORMED", name);
  const [, origin, index, time, caseId, seq, prev, partLines] = form;
  must(new Date(time).toJSON() === time, "LEAF_MALFORMED", `${name}: no such time`);
  const parts = partLines.trimEnd().split("\n").map((line) => line.split(" ").slice(1));
  const names = parts.map(([part]) => part);
  must(names.every((part, i) => i === 0 || names[i - 1] < part), "LEAF_MALFORMED", `${name}: parts not in order`);
  must(names.includes("head"), "LEAF_MALFORMED", `${name}: no head`);
  return { origin, index: Number(index), time, caseId, seq, prev, parts: new Map(parts) };
}

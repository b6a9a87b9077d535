import { fromBase64, joined, same, sha256, text, utf8 } from "./bytes.js";
import { must, Refusal } from "./refusal.js";

const ED25519 = 1, COSIGNATURE = 4;
const SIGNATURE = /^— ([^ +]+) ([A-Za-z0-9+/]+=*)$/;

/**
 * A policy as C2SP tlog-policy spells it: `log`, `witness`, `group` and `quorum` lines. Keys of kinds a browser cannot
 * verify are left out, as if they were unknown.
 */
export async function parsePolicy(bytes) {
  const policy = { logs: [], groups: new Map(), quorum: "none" };
  for (const line of new TextDecoder().decode(bytes).split("\n")) {
    const words = line.trim().split(/\s+/);
    if (words[0] === "" || words[0].startsWith("#")) continue;
    if (words[0] === "log") policy.logs.push(await verifier(words[1]));
    else if (words[0] === "witness") policy.groups.set(words[1], { key: await verifier(words[2]) });
    else if (words[0] === "group") policy.groups.set(words[1], { needs: words[2], members: words.slice(3) });
    else if (words[0] === "quorum") policy.quorum = words[1];
    else throw new Refusal("POLICY_MALFORMED", line);
  }
  must(policy.logs.length > 0, "POLICY_MALFORMED", "it names no log");
  return policy;
}

/** `name+id+key`: the id has to be that of name and key, else the line was put together by somebody. */
async function verifier(words) {
  const [, name, id, key] = /^([^ +]+)\+([0-9a-f]{8})\+(.+)$/.exec(words ?? "") ?? [];
  const raw = fromBase64(key ?? "");
  must(raw && raw.length > 1, "POLICY_MALFORMED", `no key: ${words}`);
  const hash = (await sha256(utf8(`${name}\n`), raw)).subarray(0, 4);
  must([...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("") === id, "POLICY_MALFORMED", `another key: ${words}`);
  const kind = raw[0];
  if (kind !== ED25519 && kind !== COSIGNATURE) return { name, id: hash, verifies: null };
  const imported = await crypto.subtle.importKey("raw", raw.subarray(1), "Ed25519", false, ["verify"]);
  return { name, id: hash, kind, verifies: (signature, signed) => crypto.subtle.verify("Ed25519", imported, signature, signed) };
}

/** The size and root that the policy answers for (C2SP signed-note, tlog-checkpoint, tlog-cosignature). */
export async function openCheckpoint(bytes, policy) {
  const note = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  const split = note.indexOf("\n\n");
  must(split > 0 && note.endsWith("\n"), "CHECKPOINT_MALFORMED", "no signed note");
  const body = note.slice(0, split + 1);
  const signatures = note.slice(split + 2, -1).split("\n").map((line) => signature(line));
  const [origin, size, root, ...more] = body.slice(0, -1).split("\n");
  const rootBytes = fromBase64(root ?? "");
  must(more.length === 0 && /^(0|[1-9][0-9]{0,15})$/.test(size) && rootBytes?.length === 32, "CHECKPOINT_MALFORMED", "its three lines");
  const known = policy.logs.filter((log) => log.name === origin);
  must(known.length > 0, "CHECKPOINT_OF_OTHER_LOG", origin);
  must(await anySigned(signatures, known, body), "CHECKPOINT_NOT_SIGNED", origin);
  const cosigned = new Set();
  for (const [name, group] of policy.groups) {
    if (group.key && await anySigned(signatures, [group.key], body)) cosigned.add(name);
  }
  must(reached(policy, policy.quorum, cosigned), "CHECKPOINT_NOT_WITNESSED", policy.quorum);
  return { origin, size: Number(size), root: rootBytes, witnesses: [...cosigned], note: text(bytes) };
}

function signature(line) {
  const [, name, words] = SIGNATURE.exec(line) ?? [];
  const bytes = fromBase64(words ?? "");
  must(bytes && bytes.length > 4, "CHECKPOINT_MALFORMED", "a signature line");
  return { name, id: bytes.subarray(0, 4), bytes: bytes.subarray(4) };
}

/** A signature under a known key that fails is a forgery, even where another one holds. */
async function anySigned(signatures, keys, body) {
  let signed = false;
  for (const one of signatures) {
    const key = keys.find((candidate) => candidate.name === one.name && same(candidate.id, one.id));
    if (!key || !key.verifies) continue;
    const holds = key.kind === ED25519
        ? await key.verifies(one.bytes, utf8(body))
        : await key.verifies(one.bytes.subarray(8), cosigned(one.bytes, body));
    must(holds, "CHECKPOINT_SIGNATURE_FAILS", one.name);
    signed = true;
  }
  return signed;
}

function cosigned(bytes, body) {
  const time = new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0);
  return joined(utf8(`cosignature/v1\ntime ${time}\n`), utf8(body));
}

function reached(policy, name, cosigned) {
  if (name === "none") return true;
  if (cosigned.has(name)) return true;
  const group = policy.groups.get(name);
  if (!group?.members) return false;
  const count = group.members.filter((member) => reached(policy, member, cosigned)).length;
  const needs = group.needs === "all" ? group.members.length : group.needs === "any" ? 1 : Number(group.needs);
  return needs >= 1 && count >= needs;
}

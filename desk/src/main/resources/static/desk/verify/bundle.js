import { base64, hex, sha256, text, utf8 } from "./bytes.js";
import { parseLeaf } from "./leaf.js";
import { openCheckpoint, parsePolicy } from "./note.js";
import { must } from "./refusal.js";
import { isIncluded, leafHash, pathOf } from "./tree.js";
import { Archive } from "./zip.js";

const RESERVED = new Set(["leaf", "tlog-proof", "checkpoint"]);
const ANCHORS = /^(anchors\/|checkpoint\.\d+\.tsr$)/;

/**
 * The checks V1 to V8 and the manifest over a bundle, as the verifier makes them. Time stamps (V9, V11) and a checkpoint
 * kept from before (V10) are left to it, and what was not checked is said.
 *
 * @param told is handed how many events are done, of how many
 * @throws Refusal where something is wrong
 */
export async function verifyBundle(file, policyBytes, told) {
  const policy = await parsePolicy(policyBytes);
  const bundle = new Bundle(await Archive.open(file));
  bundle.published = await openCheckpoint(await bundle.read("checkpoint"), policy);
  const chain = await bundle.verifyEvents(told);
  await bundle.verifyCaseIndex(chain);
  await bundle.verifyManifest();
  return { ...chain, origin: bundle.published.origin, size: bundle.published.size, witnesses: bundle.published.witnesses,
    stamps: bundle.unchecked() };
}

class Bundle {
  #archive;
  #hashes = new Map();

  constructor(archive) {
    this.#archive = archive;
  }

  /** Every entry that proves something is hashed as it is read; what nothing asked for is found in the end. */
  async read(name) {
    const bytes = await this.#archive.read(name);
    this.#hashes.set(name, hex(await sha256(bytes)));
    return bytes;
  }

  unchecked() {
    return this.#archive.names().filter((name) => ANCHORS.test(name)).length;
  }

  async verifyEvents(told) {
    const indexes = this.#archive.names()
        .map((name) => /^events\/(0|[1-9][0-9]*)\.leaf$/.exec(name)?.[1]).filter(Boolean).map(Number).sort((a, b) => a - b);
    must(indexes.length > 0, "NO_EVENTS", "no events/<index>.leaf");
    const absent = new Absences();
    let before = null, first = null;
    for (const [seq, index] of indexes.entries()) {
      const prefix = `events/${index}`;
      const { leaf, hash } = await this.#provenLeaf(`${prefix}.leaf`, `${prefix}.tlog-proof`);
      must(leaf.index === index, "LEAF_UNDER_OTHER_NAME", prefix);
      first ??= leaf;
      must(leaf.caseId !== "-" && leaf.caseId === first.caseId, "EVENT_OF_OTHER_CASE", prefix);
      must(leaf.seq === String(seq), "EVENT_MISSING", `${prefix} is number ${leaf.seq}, not ${seq}`);
      must(leaf.prev === (before ? base64(before.hash) : "-"), "EVENT_NOT_LINKED", prefix);
      must(!before || leaf.time >= before.leaf.time, "EVENT_BACK_IN_TIME", prefix);
      await this.#readParts(leaf, prefix, absent);
      before = { leaf, hash };
      told(seq + 1, indexes.length);
    }
    must(before.leaf.parts.has("withheld"), "SEAL_MISSING", `event ${before.leaf.index}`);
    absent.end(before.leaf.index);
    return { caseId: first.caseId, count: indexes.length, first: first.time, last: before.leaf.time, seal: before.hash,
      sealIndex: before.leaf.index, missing: absent.counts() };
  }

  async #readParts(leaf, prefix, absent) {
    for (const [part, commitment] of leaf.parts) {
      const content = await this.#part(prefix, part, commitment);
      if (content === null) absent.missing(leaf.index, part);
      else absent.disclosed(leaf.index, part, text(content));
    }
  }

  async #part(prefix, part, commitment) {
    const name = `${prefix}.${part}`;
    must(!RESERVED.has(part), "PART_NAME_RESERVED", name);
    must(this.#archive.has(name) === this.#archive.has(`${name}.salt`), "PART_HALF_DISCLOSED", name);
    if (!this.#archive.has(name)) return null;
    const content = await this.read(name), salt = await this.read(`${name}.salt`);
    must(salt.length === 32, "PART_ALTERED", name);
    const found = await sha256(utf8(`timeline-part/v1\n${part}\n`), salt, content);
    must(base64(found) === commitment, "PART_ALTERED", name);
    return content;
  }

  async #provenLeaf(leafName, proofName) {
    const bytes = await this.read(leafName);
    const leaf = parseLeaf(bytes, leafName);
    must(leaf.origin === this.published.origin, "LEAF_OF_OTHER_LOG", leafName);
    const proof = text(await this.read(proofName));
    const [head, checkpoint] = [proof.slice(0, proof.indexOf("\n\n")), proof.slice(proof.indexOf("\n\n") + 2)];
    const [version, index, ...lines] = head.split("\n");
    const path = pathOf(lines);
    must(version === "c2sp.org/tlog-proof@v1" && /^index \d+$/.test(index ?? "") && path, "PROOF_MALFORMED", proofName);
    must(index === `index ${leaf.index}`, "PROOF_OF_OTHER_INDEX", proofName);
    must(checkpoint === this.published.note, "PROOF_OF_OTHER_CHECKPOINT", proofName);
    must(leaf.index < this.published.size, "LEAF_BEYOND_LOG", leafName);
    const hash = await leafHash(bytes);
    must(await isIncluded(hash, leaf.index, this.published.size, this.published.root, path), "LEAF_NOT_IN_LOG", leafName);
    return { leaf, hash };
  }

  /** That the log itself says the case ends here. */
  async verifyCaseIndex(chain) {
    const { leaf } = await this.#provenLeaf("caseindex/leaf", "caseindex/tlog-proof");
    must(leaf.caseId === "-" && leaf.parts.has("caseindex"), "CASE_INDEX_MALFORMED", "its leaf");
    let statement = "";
    for (const [part, commitment] of leaf.parts) {
      const content = await this.#part("caseindex/leaf", part, commitment);
      must(content, "ENTRY_MISSING", `caseindex/leaf.${part}`);
      if (part === "caseindex") statement = text(content);
    }
    const [, log, size, cases, root] =
        /^timeline-case-index\/v1\nlog (.+)\nsize (\d+)\ncases (\d+)\nroot (.{44})\n$/.exec(statement) ?? [];
    must(log === leaf.origin && Number(size) <= leaf.index, "CASE_INDEX_MALFORMED", "what it speaks of");
    must(Number(size) > chain.sealIndex, "CASE_INDEX_TOO_OLD", `it covers ${size} leaves`);
    const entry = await this.read("caseindex/entry");
    const [, caseId, count, last] = /^timeline-case-head\/v1\ncase ([0-9a-f]{32})\ncount (\d+)\nhead (.{44})\n$/.exec(text(entry)) ?? [];
    must(caseId, "CASE_INDEX_MALFORMED", "caseindex/entry");
    must(caseId === chain.caseId, "CASE_INDEX_OF_OTHER_CASE", caseId);
    const [index, ...lines] = text(await this.read("caseindex/proof")).trimEnd().split("\n");
    const path = pathOf(lines), rootHash = pathOf([root])?.[0];
    must(/^index \d+$/.test(index) && path && rootHash, "CASE_INDEX_MALFORMED", "caseindex/proof");
    must(await isIncluded(await leafHash(entry), Number(index.slice(6)), Number(cases), rootHash, path), "CASE_INDEX_LACKS_CASE", caseId);
    must(Number(count) === chain.count, "CASE_CUT_SHORT", `it has ${count} events, the bundle ${chain.count}`);
    must(last === base64(chain.seal), "CASE_ENDS_OTHERWISE", `with ${last}`);
  }

  async verifyManifest() {
    for (const name of this.#archive.names()) {
      if (name.endsWith(".txt") || name === "timeline.html" || ANCHORS.test(name)) await this.read(name);
    }
    const lines = text(await this.#archive.read("manifest.sha256")).trimEnd().split("\n");
    for (const line of lines) {
      const name = line.slice(66);
      must(this.#archive.has(name), "MANIFEST_DIFFERS", name);
      must(this.#hashes.has(name), name.includes("/") ? "PART_NOT_IN_LEAF" : "ENTRY_UNKNOWN", name);
      must(line.slice(0, 64) === this.#hashes.get(name), "MANIFEST_DIFFERS", name);
    }
    must(lines.length === this.#archive.names().length - 1, "MANIFEST_DIFFERS", `${lines.length} lines`);
  }
}

/** What is not in the bundle: accepted only where the seal says why, or an event of the case that erased it. */
class Absences {
  #unexplained = new Set();
  #withheld = new Map();
  #erased = new Map();
  #disclosed = new Set();
  #counts = new Map();

  missing(index, part) {
    must(part !== "head", "HEAD_MISSING", `event ${index}`);
    this.#unexplained.add(`${index} ${part}`);
  }

  disclosed(index, part, content) {
    this.#disclosed.add(`${index} ${part}`);
    if (/^withheld(-[0-9]+)?$/.test(part)) this.#told(this.#of(this.#withheld, index), content, "timeline-withheld/v1");
    if (/^erasure(-[0-9]+)?$/.test(part)) this.#told(this.#of(this.#erased, index), content, "timeline-erasure/v1");
  }

  #of(statements, index) {
    if (!statements.has(index)) statements.set(index, new Map());
    return statements.get(index);
  }

  #told(into, content, version) {
    const [first, ...lines] = content.trimEnd().split("\n");
    must(first === version, "ABSENCE_MALFORMED", first);
    for (const line of lines) {
      const [, what, reason] = /^((?:0|[1-9]\d*) [a-z][a-z0-9-]{0,31}) ([a-z0-9-]+)$/.exec(line) ?? [];
      must(what && !into.has(what), "ABSENCE_MALFORMED", line);
      into.set(what, reason);
    }
  }

  /** Only the last event withholds; an erasure holds wherever in the case it stands. */
  end(seal) {
    const withheld = this.#withheld.get(seal) ?? new Map();
    const erased = new Map([...this.#erased.values()].flatMap((statement) => [...statement]));
    for (const what of withheld.keys()) {
      must(!this.#disclosed.has(what), "PART_BOTH_WITHHELD_AND_DISCLOSED", what);
      must(this.#unexplained.has(what), "ABSENCE_OF_NOTHING", what);
    }
    for (const what of this.#unexplained) {
      const reason = withheld.get(what) ?? erased.get(what);
      must(reason, "PART_UNEXPLAINED", what);
      const key = `${what.split(" ")[1]}: ${reason}`;
      this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    }
  }

  counts() {
    return [...this.#counts].map(([what, count]) => `${count} × ${what}`);
  }
}

import { verifyBundle } from "./bundle.js";
import { Refusal } from "./refusal.js";
import { words } from "./words.js";

const say = words(navigator.language);
const form = document.querySelector("form");
const progress = document.querySelector("progress");
const verdict = document.querySelector("#verdict");

document.documentElement.lang = say("language");
document.title = say("title");
for (const element of document.querySelectorAll("[data-word]")) element.textContent = say(element.dataset.word);

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  progress.hidden = false;
  verdict.className = "";
  verdict.replaceChildren(say("checking"));
  try {
    const policy = new Uint8Array(await document.querySelector("#policy").files[0].arrayBuffer());
    const found = await verifyBundle(document.querySelector("#bundle").files[0], policy, (done, of) => {
      progress.max = of;
      progress.value = done;
    });
    show("good", say("verified"), facts(found));
  } catch (refused) {
    if (refused instanceof Refusal) show("bad", say("refused"), [[refused.code, refused.detail]]);
    else show("bad", say("unreadable"), [["", String(refused)]]);
  } finally {
    progress.hidden = true;
  }
});

function facts(found) {
  return [
    [say("case"), found.caseId],
    [say("events"), `${found.count} (${found.first} – ${found.last})`],
    [say("log"), `${found.origin}, ${found.size}`],
    [say("witnesses"), found.witnesses.join(", ") || say("none")],
    [say("missing"), found.missing.join(", ") || say("none")],
    ...(found.stamps > 0 ? [[say("stamps"), say("stampsUnchecked")]] : [])
  ];
}

function show(kind, title, pairs) {
  const heading = document.createElement("h2");
  heading.textContent = title;
  const list = document.createElement("dl");
  for (const [term, description] of pairs) {
    const dt = document.createElement("dt"), dd = document.createElement("dd");
    dt.textContent = term;
    dd.textContent = description;
    list.append(dt, dd);
  }
  verdict.className = kind;
  verdict.replaceChildren(heading, list);
}

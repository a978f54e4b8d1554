// Reads a timeline as TimelineJS3 itself does, and says as JSON what it made of it. usage: node timelinejs.mjs FILE
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { JSDOM } from "jsdom";

const asked = []; // whatever was to be fetched
const { window } = new JSDOM('<!doctype html><div id="t" style="width:900px;height:600px"></div>', {
  url: "https://page.invalid/", runScripts: "outside-only", pretendToBeVisual: true,
});
window.matchMedia = () => ({ matches: false, addListener() {}, addEventListener() {} });
window.fetch = (url) => { asked.push(String(url)); return Promise.reject(new Error("cut off")); };
window.XMLHttpRequest.prototype.open = (_, url) => { asked.push(String(url)); };
window.XMLHttpRequest.prototype.send = () => {};

const library = createRequire(import.meta.url).resolve("@knight-lab/timelinejs/dist/js/timeline.js");
window.eval(readFileSync(library, "utf8"));
const data = window.JSON.parse(readFileSync(process.argv[2], "utf8"));
const timeline = new window.TL.Timeline(window.document.getElementById("t"), data, {
  script_path: "https://page.invalid/js", hash_bookmark: false,
});
timeline.on("loaded", () => setTimeout(() => {
  const all = (what) => [...window.document.querySelectorAll(what)];
  const shown = (node) => node?.textContent ?? null;
  console.log(JSON.stringify({
    errors: timeline.config.getErrors(),
    slides: all(".tl-slide").map((slide) => ({
      id: slide.id,
      headline: shown(slide.querySelector(".tl-headline")),
      date: shown(slide.querySelector(".tl-headline-date")),
      text: shown(slide.querySelector(".tl-text-content")),
    })),
    groups: all(".tl-timegroup").map(shown),
    elements: [...new Set(all(".tl-text-content *, .tl-headline *").map((node) => node.localName))].sort(),
    active: all("script, iframe, img:not([class]), a[href]").filter((n) => n.closest(".tl-slide")).length,
    handlers: all("*").filter((n) => [...n.attributes].some((a) => a.name.startsWith("on") && a.value.includes("alert"))).length,
    asked,
  }));
  process.exit(0);
}, 200));
setTimeout(() => { console.error("TimelineJS did not load it"); process.exit(1); }, 20000);

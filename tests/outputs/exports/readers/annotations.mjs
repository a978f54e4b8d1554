// Holds Web Annotations against the JSON Schema of validate-web-annotation. usage: node annotations.mjs FILE
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const valid = createRequire(import.meta.url)("validate-web-annotation");
const graph = JSON.parse(readFileSync(process.argv[2], "utf8"))["@graph"];
const annotations = graph.filter((node) => node.type === "Annotation");
// The schema wants the W3C's context by its address; the export carries the same names in its own.
const context = "http://www.w3.org/ns/anno.jsonld";
const refused = annotations.filter((node) => !valid({ "@context": context, ...node })).map((node) => node.id);
console.log(JSON.stringify({ annotations: annotations.length, refused }));

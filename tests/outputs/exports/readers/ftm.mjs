// Reads entities with FollowTheMoney's own model, and says as JSON what it made of them. usage: node ftm.mjs FILE
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { Model } = require("@alephdata/followthemoney");
const model = new Model(require("@alephdata/followthemoney/dist/defaultModel.json"));
const faults = [];
const read = new Map();
for (const line of readFileSync(process.argv[2], "utf8").split("\n").filter(Boolean)) {
  const { id, schema, properties } = JSON.parse(line);
  const entity = model.createEntity(schema);
  entity.id = id;
  if (read.has(id)) faults.push(`${id} stands twice`);
  read.set(id, entity);
  for (const [name, values] of Object.entries(properties)) {
    if (!entity.schema.hasProperty(name)) faults.push(`${schema} has no ${name}`);
    else for (const value of values) entity.setProperty(name, value);
  }
  for (const name of entity.schema.required ?? []) {
    if (!properties[name]?.length) faults.push(`${schema} without ${name}: ${id}`);
  }
}
const types = model.types ?? {};
for (const entity of read.values()) {
  for (const property of entity.getProperties()) {
    for (const value of entity.getProperty(property)) {
      const kind = property.type.name;
      if (kind === "entity") {
        const other = read.get(String(value.id ?? value));
        if (!other) faults.push(`${entity.schema.name}.${property.name} leads nowhere: ${value}`);
        else if (!other.schema.isA(property.getRange())) faults.push(`${property.name} is no ${property.getRange().name}`);
      } else if (property.type.values && property.type.values.size && !property.type.values.has(value)) {
        faults.push(`${property.name}: ${value} is not among those of ${kind}`);
      } else if (kind === "date" && !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(value)) {
        faults.push(`${property.name}: ${value} is no date`);
      }
    }
  }
}
const counted = {};
for (const entity of read.values()) counted[entity.schema.name] = (counted[entity.schema.name] ?? 0) + 1;
const captions = Object.fromEntries([...read.values()].map((entity) => [entity.id, entity.getCaption()]));
console.log(JSON.stringify({ faults, counted, captions }));

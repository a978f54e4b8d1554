// Filters: by what an entry says of itself, so that the page says it once. Their state stands in the address.
var desk = make("section"), status = make("p", "count"), facets = [];
desk.id = "desk";
desk.setAttribute("aria-label", words.filters);
status.setAttribute("role", "status");
document.querySelector("main").prepend(desk);
function text(one) { return one ? one.textContent.replace(/:\s*$|[\u2066-\u2069]/g, "").trim() : ""; }
function measures(entry) {
  return all(":scope > ul > li", entry).map(function (li) { return li.firstChild.firstChild.nodeType === 3 ? text(li.firstChild.firstChild) : ""; });
}
function grades(entry) {
  var group = entry.closest(".happening");
  return all(":scope > p small, :scope > div small", entry).concat(group ? all("h4 small", group) : []).map(text);
}
var reads = {
  source: function (entry) { return [text(entry.querySelector(":scope > .chain > b"))]; },
  place: function (entry) { return [text(entry.querySelector(":scope > p:first-of-type:not([dir]) > bdi"))]; },
  measure: measures,
  grade: grades
};
var listed = entries.filter(function (entry) { return entry.parentElement.matches(".entries"); }), own = null;
// What each entry says of itself is read when it is first asked for: most readers filter nothing.
function sayings() {
  own = own || listed.map(function (entry) {
    var found = {};
    Object.keys(reads).forEach(function (name) { found[name] = reads[name](entry).filter(Boolean); });
    return found;
  });
  return own;
}
function fits(found, but) {
  return facets.every(function (facet) { return facet.name === but || !facet.box.value || found[facet.name].includes(facet.box.value); });
}
function fill(facet) {
  var counts = Object.create(null), chosen = facet.box.value;
  sayings().forEach(function (found, n) {
    if (!later(listed[n]) && fits(found, facet.name)) new Set(found[facet.name]).forEach(function (value) { counts[value] = (counts[value] || 0) + 1; });
  });
  if (chosen && !counts[chosen]) counts[chosen] = 0;
  var values = Object.keys(counts).sort(function (a, b) { return counts[b] - counts[a] || (a < b ? -1 : 1); });
  facet.box.replaceChildren(new Option(words[facet.name + "All"], ""));
  values.forEach(function (value) { facet.box.add(new Option(value + shown(" (" + counts[value] + ")"), value)); });
  facet.box.value = chosen;
}
// A day, a happening, a fold of which nothing is left is not shown either; its marks stand back.
function emptied() {
  function hidden(entry) { return later(entry) || entry.classList.contains("out"); }
  all(".entries, .happening, section.day").concat(folds).forEach(function (group) {
    var inside = all(".entries > li", group);
    group.classList.toggle("empty", inside.length > 0 && inside.every(hidden));
  });
  var left = Object.create(null);
  listed.filter(function (entry) { return !hidden(entry); }).forEach(function (entry) {
    var headed = entry.closest(".happening"), link = headed && headed.querySelector("h4 a");
    [entry.querySelector("p").id, entry.dataset.h, headed && headed.id, link && link.hash.slice(1)].concat(all(":scope > div[id]", entry).map(function (one) { return one.id; }))
      .forEach(function (id) { if (id) left[id] = true; });
  });
  all(".timeline a, .map a").forEach(function (mark) { mark.classList.toggle("out", !left[mark.getAttribute("href").slice(1)]); });
  var count = listed.filter(function (entry) { return !hidden(entry); }).length;
  status.textContent = count < listed.length ? shown(words.shown.replace("{n}", count).replace("{all}", listed.length)) : "";
  clear.hidden = count === listed.length;
}
function filter() {
  sayings().forEach(function (found, n) { listed[n].classList.toggle("out", !fits(found)); });
  facets.forEach(fill);
  emptied();
}
function remember() {
  var state = new URLSearchParams();
  facets.forEach(function (facet) { if (facet.box.value) state.set(facet.name, facet.box.value); });
  if (input && input.value !== input.max) state.set("until", rows[input.value].dataset.until);
  history.replaceState(null, "", "#" + state);
}
function recall() {
  if (location.hash.indexOf("=") < 0) return;
  var state = new URLSearchParams(location.hash.slice(1)), until = state.get("until");
  rows.forEach(function (row, n) { if (row.dataset.until === until) input.value = n; });
  if (!until && input) input.value = input.max;
  if (until && input) set(true);
  facets.forEach(function (facet) {
    var value = state.get(facet.name) || "";
    if (value) facet.box.add(new Option(value, value));
    facet.box.value = value;
  });
  filter();
}
["source", "place", "measure", "grade"].forEach(function (name) {
  var label = make("label", "", words[name]), box = make("select");
  box.add(new Option(words[name + "All"], ""));
  label.appendChild(box);
  facets.push({ name: name, box: box });
  box.addEventListener("focus", function () { fill({ name: name, box: box }); }, { once: true });
  box.addEventListener("change", function () { filter(); remember(); });
  desk.appendChild(label);
});
var clear = button(words.clear, "", function () {
  facets.forEach(function (facet) { facet.box.value = ""; });
  if (input) input.value = input.max;
  if (input) set(true);
  filter();
  history.replaceState(null, "", location.pathname + location.search);
  facets[0].box.focus();
}, desk);
clear.hidden = true;
desk.appendChild(status);

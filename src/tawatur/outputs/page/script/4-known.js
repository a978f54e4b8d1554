// What was known when: the page holds the story as it is; the slider hides what had not been published, and puts the
// numbers of that moment, which stand in the table, in place of the last ones.
var rows = all("#standings tbody tr"), since = all("[data-k]").filter(function (one) { return one.closest("svg") || one.closest(".reports"); });
function later(one) { return one.classList.contains("later"); }
function unknown(entry) { return later(named(entry.querySelector(".chain > a").hash.slice(1))); }
// What lies outside the chronology rests on statements: it is known when they are, a dispute when both sides are.
function resting() {
  return all(".matter, #lags tr[id], #tolls tbody tr, #matrix td a, #sources td > a").map(function (one) {
    var links = one.hash ? [one] : all(":scope > .sides a", one).concat(one.matches("tr") ? all("td a", one) : []);
    return [one, links.map(function (link) { return named(link.hash.slice(1)); }).map(function (there) {
      return there && there.closest(".entries > li, .said > li");
    }).filter(Boolean)];
  });
}
var rest, input;
function known(at) {
  rest = rest || resting();
  root.classList.toggle("then", at < rows.length - 1);
  since.forEach(function (one) { one.classList.toggle("later", Number(one.dataset.k) > at); });
  entries.forEach(function (entry) { entry.classList.toggle("later", unknown(entry)); });
  rest.forEach(function (pair) {
    var gone = pair[1].filter(later).length;
    pair[0].classList.toggle("later", gone > 0 && (pair[0].matches(".matter") || gone === pair[1].length));
  });
  emptied();
  all("#standings th[data-of]").forEach(function (head, n) { stand(head.dataset.of, rows[at].cells[n + 1]); });
}
function stand(toll, cell) {
  var card = document.querySelector('.card[data-of="' + toll + '"]'), number = card && card.querySelector("b");
  if (!card) return;
  var best = cell.querySelector("b");
  number.textContent = best ? best.textContent : words.nothing;
  number.classList.toggle("nothing", !best);
  [".range", ".origins"].forEach(function (what) {
    var part = cell.querySelector(what);
    card.querySelector(what).textContent = part ? part.textContent : "";
  });
}
function told(cell) {
  return Array.prototype.filter.call(cell.childNodes, function (part) { return part.localName !== "i"; }).map(function (part) { return part.textContent; }).filter(Boolean).join(words.comma);
}
function spoken(at) {
  var row = rows[at], numbers = all("#standings th[data-of]").map(function (head, n) {
    return head.textContent + ": " + told(row.cells[n + 1]);
  });
  return [told(row.cells[0])].concat(numbers).join(" \u00b7 ");
}
if (rows.length > 1) {
  var box = make("div"), label = make("label", "", words.known), said = make("output");
  input = make("input");
  box.id = "when";
  input.type = "range";
  input.id = "known-by";
  label.htmlFor = said.htmlFor = "known-by";
  input.max = rows.length - 1;
  input.value = input.max;
  var set = function (event) {
    if (event) known(Number(input.value));
    if (event) remember();
    said.textContent = shown(spoken(Number(input.value)));
    input.setAttribute("aria-valuetext", said.textContent);
  };
  input.addEventListener("input", set);
  [label, input, said].forEach(function (part) { box.appendChild(part); });
  desk.prepend(box);
  set();
}

// What was read in a sentence, marked in its text: "f3.2" is a figure of two letters, three after what came before.
function mark(words) {
  var letters = Array.from(words.textContent), at = 0, kinds = [];
  words.dataset.m.replace(/([a-z])(\d+)\.(\d+)/g, function (_, role, gap, length) {
    if (role === "o") at = 0;
    at += Number(gap);
    for (var end = at + Number(length); at < end; at++) kinds[at] = (kinds[at] || ["", ""]), kinds[at][role === "o" ? 1 : 0] = role;
  });
  var shown = document.createDocumentFragment(), outer = null, last = ["", ""], run = "";
  function flush() {
    if (!run) return;
    var piece = last[0] ? make("mark", last[0], run) : document.createTextNode(run), into = shown;
    if (last[1]) {
      if (!outer) outer = shown.appendChild(make("i"));
      into = outer;
    } else outer = null;
    into.appendChild(piece);
    run = "";
  }
  letters.forEach(function (letter, n) {
    var kind = kinds[n] || ["", ""];
    if (kind[0] !== last[0] || kind[1] !== last[1]) flush();
    last = kind;
    run += letter;
  });
  flush();
  words.replaceChildren(shown);
}
all("[data-m]").forEach(mark);

// The words of a statement: its whole sentence, where it was printed, the digest of what was read.
function sentence(entry) {
  var own = entry.querySelector(":scope > p[dir]"), lead = own.querySelector("a");
  if (!lead) return own;
  var there = named(lead.hash.slice(1)).querySelector(":scope > p[dir]"), copy = there.cloneNode(true);
  copy.classList.add("lent");
  own.after(copy);
  return copy;
}
function evidence(entry) {
  var box = make("div", "evidence"), link = entry.querySelector(".chain > a"), report = named(link.hash.slice(1));
  Array.prototype.slice.call(report.children).forEach(function (line) { box.appendChild(line.cloneNode(true)); });
  return box;
}
function unfold(entry, on) {
  var opener = entry.querySelector(".open-words"), shown = entry.classList.contains("shown");
  if (!opener || on === shown) return;
  if (on && !entry.querySelector(".evidence")) {
    sentence(entry);
    entry.querySelector(".chain").after(evidence(entry));
  }
  entry.classList.toggle("shown", on);
  opener.setAttribute("aria-expanded", String(on));
}
var entries = all(".entries > li, .said > li");
entries.forEach(function (entry) {
  var opener = button(words.quote, "", function () { unfold(entry, !entry.classList.contains("shown")); }, entry);
  opener.className = "open-words";
  opener.setAttribute("aria-expanded", "false");
  entry.querySelector(".chain").after(opener);
});
// A number, a date, a name: they open the words as the button does; what was read for them stands out.
document.addEventListener("click", function (event) {
  var entry = event.target.closest(".entries > li, .said > li");
  var on = entry && event.target.closest("ul li, p:first-of-type > bdi, p:first-of-type > span, .chain, p[dir] > a");
  if (!on || (on.matches(".chain") && event.target.closest("a")) || !entry.contains(on) || on === entry) return;
  event.preventDefault();
  unfold(entry, true);
  entry.dataset.of = on.matches("li") ? "f" : on.matches(".chain") ? "a" : on.matches("bdi") ? "p" : on.matches("span") ? "t" : "";
});

var folds = all("main details");
function open(on) { folds.forEach(function (fold) { fold.open = on; }); }
function reveal() {
  var target = named(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  if (target.closest(".out, .later, .empty")) clear.click();
  var entry = target.closest(".entries > li, .said > li") || target;
  unfold(entry, true);
  for (var up = target; up; up = up.parentElement) if (up.tagName === "DETAILS") up.open = true;
  entry.scrollIntoView();
}

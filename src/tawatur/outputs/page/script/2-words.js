// What was read in a sentence, marked in its text: "f32" is a figure of two letters, three after what came before; to the
// base 36, with a point where a number has two digits.
function mark(words) {
  var letters = Array.from(words.textContent), at = 0, kinds = [];
  words.dataset.m.replace(/([a-z])(?:([0-9A-Z]+)\.([0-9A-Z]+)|([0-9A-Z])([0-9A-Z]))/g, function (_, role, gap, length, near, brief) {
    if (role === "o") at = 0;
    at += parseInt(gap || near, 36);
    for (var end = at + parseInt(length || brief, 36); at < end; at++) kinds[at] = (kinds[at] || ["", ""]), kinds[at][role === "o" ? 1 : 0] = role;
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
var came = null;
// Opened from a number, a name, a link elsewhere: Escape closes it again and goes back there.
function unfold(entry, on, from) {
  var opener = entry.querySelector(".open-words"), shown = entry.classList.contains("shown");
  if (!opener) return;
  if (from) entry.from = from;
  if (on === shown) return;
  if (on && !entry.querySelector(".evidence")) {
    sentence(entry);
    entry.querySelector(".chain").after(evidence(entry));
  }
  entry.classList.toggle("shown", on);
  all("[aria-expanded]", entry).forEach(function (one) { one.setAttribute("aria-expanded", String(on)); });
}
// What the style says once for all (which kind of source, that it is the only one) becomes text: to be found and copied.
var styled = {};
function saying(one, kind) {
  styled[kind] = styled[kind] || getComputedStyle(one, "::after").content.slice(1, -1);
  one.classList.remove(kind);
  if (!one.className) one.removeAttribute("class");
  return styled[kind];
}
all("b[class^=k]").forEach(function (name) { name.after(saying(name, name.className)); });
all("p.weak").forEach(function (head) {
  head.append(" ", make("small", "", saying(head, "weak")));
});
// What an entry says at its end is its first paragraph without a class or a direction behind its head.
var entries = all(".entries > li, .said > li");
entries.forEach(function (entry) {
  var chain = all(":scope > p:not([class]):not([dir])", entry).pop();
  chain.classList.add("chain");
  var opener = button(words.quote, "", function () { unfold(entry, !entry.classList.contains("shown"), opener); }, entry);
  opener.className = "open-words";
  opener.setAttribute("aria-expanded", "false");
  chain.after(opener);
  telling(entry);
});
// A number, a date, a name: they open the words as the button does, by mouse and by key; what was read for them stands out.
function telling(entry) {
  all(":scope > ul > li", entry).forEach(function (count) {
    var inside = make("span");
    inside.append.apply(inside, count.childNodes);
    count.appendChild(inside);
    opens(inside, "f");
  });
  all(":scope > p:first-of-type:not([dir]) > bdi", entry).forEach(function (name) { opens(name, "p"); });
  all(":scope > p:first-of-type:not([dir]) > span:not(.mood)", entry).forEach(function (clock) { opens(clock, "t"); });
  all(":scope > .chain > b:first-child", entry).forEach(function (name) { opens(name, "a"); });
}
function opens(part, role) {
  part.classList.add("opens");
  part.tabIndex = 0;
  part.dataset.opens = role;
  part.setAttribute("role", "button");
  part.setAttribute("aria-expanded", "false");
}
function around(one) { return one.closest(".entries > li, .said > li"); }
function opened(part) {
  var entry = around(part);
  entry.dataset.of = part.dataset.opens;
  unfold(entry, true, part);
}
document.addEventListener("click", function (event) {
  var part = event.target.closest(".opens, .entries p[dir] > a, .said p[dir] > a"), link = event.target.closest("a[href^='#']");
  if (part && part.matches(".opens")) opened(part);
  else if (part) {
    event.preventDefault();
    unfold(around(part), true, part);
  } else if (link) {
    came = link;
    if (link.getAttribute("href") === location.hash) setTimeout(reveal);
  }
});
document.addEventListener("keydown", function (event) {
  var part = event.target.closest(".opens"), entry = around(event.target);
  if (part && (event.key === "Enter" || event.key === " ")) {
    event.preventDefault();
    opened(part);
  }
  if (event.key === "Escape" && entry && entry.classList.contains("shown")) {
    unfold(entry, false);
    delete entry.dataset.of;
    (entry.from || entry.querySelector(".open-words")).focus();
  }
});

var folds = all("main details");
function open(on) { folds.forEach(function (fold) { fold.open = on; }); }
function reveal() {
  var target = named(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  if (target.closest(".out, .later, .empty")) clear.click();
  for (var up = target; up; up = up.parentElement) if (up.tagName === "DETAILS") up.open = true;
  var entry = around(target) || (target.matches(".happening") && target.querySelector(".entries > li"));
  if (entry) unfold(entry, true, came);
  if (entry && came) entry.querySelector(".open-words").focus({ preventScroll: true });
  came = null;
  (around(target) || target).scrollIntoView();
}

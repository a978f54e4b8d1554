// A convenience: without it the page holds and shows the same.
(function () {
  var place = document.getElementById("tools"), words = place.dataset, root = document.documentElement;
  var folds = Array.prototype.slice.call(document.querySelectorAll("main details"));
  function button(label, name, act) {
    var made = document.createElement("button");
    made.type = "button";
    made.textContent = label;
    if (name) made.setAttribute("aria-label", name);
    made.addEventListener("click", function () { act(made); });
    place.appendChild(made);
    return made;
  }
  function toggle(label, other, act) {
    button(label, "", function (made) {
      var on = made.getAttribute("aria-pressed") !== "true";
      made.setAttribute("aria-pressed", String(on));
      if (other) made.textContent = on ? other : label;
      act(on);
    }).setAttribute("aria-pressed", "false");
  }
  function open(on) { folds.forEach(function (fold) { fold.open = on; }); }

  // Where a link leads, everything around it unfolds, and the words of a statement with it.
  function reveal() {
    var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    var entry = target.closest(".entry") || target;
    var quote = entry.querySelector(":scope > details.quote") || entry.querySelector(":scope > details.fold");
    if (quote) quote.open = true;
    for (var up = target; up; up = up.parentElement) if (up.tagName === "DETAILS") up.open = true;
    entry.scrollIntoView();
  }

  var size = 100;
  function resize(by) {
    size = Math.min(200, Math.max(80, size + by));
    root.style.fontSize = size + "%";
  }

  // Digits of the program's own words; what reports say stays as they wrote it.
  function digits(eastern) {
    var walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), node;
    while ((node = walk.nextNode())) {
      if (node.parentElement.closest("blockquote, .words, .excerpt, [dir=ltr], script, button")) continue;
      node.nodeValue = eastern
        ? node.nodeValue.replace(/[0-9]/g, function (d) { return String.fromCharCode(0x660 + Number(d)); })
        : node.nodeValue.replace(/[\u0660-\u0669]/g, function (d) { return String(d.charCodeAt(0) - 0x660); });
    }
  }

  button("A\u2212", words.smaller, function () { resize(-10); });
  button("A+", words.larger, function () { resize(10); });
  if (words.digits) toggle(words.digits, "", digits);
  if (folds.length) toggle(words.open, words.close, open);
  place.setAttribute("role", "group");
  place.setAttribute("aria-label", words.size);
  place.hidden = false;
  window.addEventListener("hashchange", reveal);
  window.addEventListener("beforeprint", function () { open(true); });
  reveal();
})();

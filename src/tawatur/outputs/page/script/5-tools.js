var size = 100;
function resize(by) {
  size = Math.min(200, Math.max(80, size + by));
  root.style.fontSize = size + "%";
}

// Digits of the program's own words; what reports say stays as they wrote it.
function digits(eastern) {
  numerals = eastern;
  var walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), node;
  while ((node = walk.nextNode())) {
    if (node.parentElement.closest("blockquote, p[dir], q, [dir=ltr], script, button")) continue;
    node.nodeValue = eastern
      ? shown(node.nodeValue)
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
window.addEventListener("hashchange", function () { recall(); reveal(); });
// Paper unfolds nothing: all stands open on it, and is folded again behind it.
var closed = [];
window.addEventListener("beforeprint", function () {
  closed = folds.filter(function (fold) { return !fold.open; });
  open(true);
});
window.addEventListener("afterprint", function () { closed.forEach(function (fold) { fold.open = false; }); });
recall();
reveal();

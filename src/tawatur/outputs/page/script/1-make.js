// What the other parts are made with. A convenience, all of it: without it the page holds and shows the same.
var place = document.getElementById("tools"), words = place.dataset, root = document.documentElement;
root.classList.add("js");
function all(what, within) { return Array.prototype.slice.call((within || document).querySelectorAll(what)); }
function make(tag, kind, text) {
  var made = document.createElement(tag);
  if (kind) made.className = kind;
  if (text) made.textContent = text;
  return made;
}
function button(label, name, act, within) {
  var made = make("button", "", label);
  made.type = "button";
  if (name) made.setAttribute("aria-label", name);
  made.addEventListener("click", function () { act(made); });
  (within || place).appendChild(made);
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
// The page's anchors are as short as tells them apart: the id of story.json, or one shared from another page, begins alike.
function named(id) {
  var parts = /^([a-z])([0-9a-f]{4,10})(-.*)?$/.exec(id), there = document.getElementById(id);
  return there || !parts ? there : all('[id^="' + parts[1] + '"]').filter(function (one) {
    var own = /^.([0-9a-f]{4,10})(-.*)?$/.exec(one.id);
    return own && own[2] === parts[3] && (own[1].indexOf(parts[2]) === 0 || parts[2].indexOf(own[1]) === 0);
  })[0] || null;
}
var numerals = false;
function shown(text) {
  return numerals ? text.replace(/[0-9]/g, function (d) { return String.fromCharCode(0x660 + Number(d)); }) : text;
}

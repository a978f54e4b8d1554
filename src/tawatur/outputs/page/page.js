// A convenience: without it the page holds and shows the same.
(function () {
  var place = document.getElementById("tools");
  var quotes = Array.prototype.slice.call(document.querySelectorAll("details.quote"));
  if (!quotes.length) return;
  var button = document.createElement("button");
  var open = false;
  function set(state) {
    quotes.forEach(function (quote) { quote.open = state; });
    open = state;
    button.textContent = state ? place.dataset.close : place.dataset.open;
    button.setAttribute("aria-pressed", String(state));
  }
  button.type = "button";
  button.textContent = place.dataset.open;
  button.setAttribute("aria-pressed", "false");
  button.addEventListener("click", function () { set(!open); });
  place.appendChild(button);
  place.hidden = false;
  window.addEventListener("beforeprint", function () { set(true); });
})();

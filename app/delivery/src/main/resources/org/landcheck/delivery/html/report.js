(function () {
  "use strict";
  var page = 20;
  var form = document.querySelector(".filter");
  if (!form) { return; }
  document.documentElement.classList.add("js");
  var section = document.getElementById("findings");
  var groups = Array.prototype.map.call(document.querySelectorAll(".group"), function (node) {
    var button = document.createElement("button");
    button.type = "button";
    var more = node.querySelector(".more");
    node.insertBefore(button, more);
    var group = {
      node: node, button: button, severity: node.dataset.s, text: node.dataset.more, shown: page,
      table: node.querySelector(".rows"),
      items: Array.prototype.slice.call(node.querySelectorAll(".f"))
    };
    button.onclick = function () { group.shown += 5 * page; show(group); };
    return group;
  });
  function matches(item, group) {
    if (!form.elements[group.severity].checked) { return false; }
    if (!form.elements.x.checked && item.classList.contains("x")) { return false; }
    var query = form.elements.q.value.trim().toLowerCase();
    return !query || item.textContent.toLowerCase().indexOf(query) >= 0;
  }
  function show(group) {
    var found = 0;
    group.items.forEach(function (item) {
      var match = matches(item, group);
      item.classList.toggle("off", !match);
      item.classList.toggle("later", match && found >= group.shown);
      if (match) { found++; }
    });
    var left = found - group.shown;
    group.button.classList.toggle("off", left <= 0);
    group.button.textContent = group.text.replace("{0}", Math.min(left, 5 * page));
    group.node.classList.toggle("off", found === 0);
    if (group.table) { group.table.classList.toggle("off", !group.table.querySelector(".f:not(.off):not(.later)")); }
    return found;
  }
  function all() {
    var found = 0;
    groups.forEach(function (group) { group.shown = page; found += show(group); });
    section.classList.toggle("empty", found === 0);
  }
  var timer;
  form.oninput = function () { clearTimeout(timer); timer = setTimeout(all, 150); };
  form.onsubmit = function () { return false; };
  function reveal() {
    var item = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    groups.forEach(function (group) {
      var index = group.items.indexOf(item);
      if (index >= group.shown) { group.shown = index + 1; show(group); item.scrollIntoView(); }
    });
  }
  all();
  window.addEventListener("hashchange", reveal);
  reveal();
})();

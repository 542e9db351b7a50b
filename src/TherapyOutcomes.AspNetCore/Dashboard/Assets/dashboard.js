// Pages work without this script. It only saves steps.
"use strict";

// A choice in a filter is applied at once.
for (const filter of document.querySelectorAll("form.filter")) {
  filter.addEventListener("change", event => {
    if (event.target.matches("select")) {
      filter.requestSubmit();
    }
  });
}

// A form is sent once, however often its button is pressed. A page that comes back from the browser's memory can be sent again.
const sent = new Set();
document.addEventListener("submit", event => {
  if (event.target.method !== "post" || event.defaultPrevented) {
    return;
  }

  if (sent.has(event.target)) {
    event.preventDefault();
    return;
  }

  sent.add(event.target);
  for (const button of event.target.querySelectorAll("button")) {
    button.setAttribute("aria-disabled", "true");
  }
});
addEventListener("pageshow", () => {
  sent.clear();
  for (const button of document.querySelectorAll("form button[aria-disabled]")) {
    button.removeAttribute("aria-disabled");
  }
});

// What went wrong, or else what was done, is read first.
const first = document.querySelector("main .error, main [aria-invalid=true], main .done");
if (first) {
  if (!first.matches("a, button, input, select, textarea")) {
    first.tabIndex = -1;
  }

  first.focus();
}

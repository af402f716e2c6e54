// Lo que el tema de serie no hace para quien lee con el teclado o de oído.

(() => {
  // Lo que se desplaza de lado recibe el foco; lo que cabe no estorba.
  const boxes = ["main pre", "main figure", ".table-wrapper"].join();
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
      else target.removeAttribute("tabindex");
    }
  });
  for (const box of document.querySelectorAll(boxes)) observer.observe(box);

  // La esquina vacía de una tabla no encabeza nada.
  for (const corner of document.querySelectorAll("th:empty")) {
    corner.replaceWith(document.createElement("td"));
  }
})();

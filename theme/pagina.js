// La barra, el índice, los temas y los atajos de teclado.

(() => {
  const root = document.documentElement;
  const get = (id) => document.getElementById(id);
  // Sin permiso para guardar, la elección dura lo que la página.
  const keep = (name, value) => {
    try {
      if (value === null) localStorage.removeItem(name);
      else localStorage.setItem(name, value);
    } catch {}
  };

  // Temas. El menú se recorre con las flechas.
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const themeButton = get("mdbook-theme-toggle");
  const menu = get("mdbook-theme-list");
  const items = [...menu.querySelectorAll("button")];
  let chosen = null;
  try {
    chosen = localStorage.getItem("mdbook-theme");
  } catch {}
  const paint = () => {
    const known = ["light", "navy"].includes(chosen);
    const theme = known ? chosen : dark.matches ? "navy" : "light";
    root.classList.remove("light", "navy");
    root.classList.add(theme);
    const selected = known ? chosen : "default_theme";
    for (const item of items) {
      const isSelected = item.id === `mdbook-theme-${selected}`;
      item.setAttribute("aria-checked", isSelected);
    }
    const color = getComputedStyle(root).backgroundColor;
    document.querySelector("meta[name=theme-color]").content = color;
  };
  const showMenu = (shown) => {
    menu.hidden = !shown;
    themeButton.setAttribute("aria-expanded", shown);
    if (shown) menu.querySelector("[aria-checked=true]").focus();
  };
  themeButton.addEventListener("click", () => showMenu(menu.hidden));
  menu.addEventListener("click", ({ target }) => {
    const item = target.closest("button");
    if (!item) return;
    const theme = item.id.replace("mdbook-theme-", "");
    chosen = theme === "default_theme" ? null : theme;
    keep("mdbook-theme", chosen);
    paint();
  });
  menu.addEventListener("keydown", (event) => {
    // Con el menú abierto, ninguna tecla hace otra cosa.
    event.stopPropagation();
    const at = items.indexOf(document.activeElement);
    const to = {
      ArrowDown: items[at + 1],
      ArrowUp: items[at - 1],
      Home: items[0],
      End: items.at(-1),
    };
    if (event.key === "Escape") {
      showMenu(false);
      themeButton.focus();
    } else if (!(event.key in to)) return;
    event.preventDefault();
    to[event.key]?.focus();
  });
  document.addEventListener("focusin", ({ target }) => {
    const inside = menu.contains(target) || themeButton.contains(target);
    if (!inside) showMenu(false);
  });
  document.addEventListener("click", ({ target }) => {
    const inside = menu.contains(target) || themeButton.contains(target);
    if (!inside && !menu.hidden) showMenu(false);
  });
  dark.addEventListener("change", paint);
  paint();

  // El índice. Sin guiones lo abre la casilla; su estado manda también aquí.
  const box = get("mdbook-sidebar-toggle-anchor");
  const tocButton = get("mdbook-sidebar-toggle");
  const showToc = () => {
    root.classList.toggle("sidebar-visible", box.checked);
    tocButton.setAttribute("aria-expanded", box.checked);
  };
  tocButton.addEventListener("click", () => {
    box.checked = !box.checked;
    keep("mdbook-sidebar", box.checked ? "visible" : "hidden");
    showToc();
  });
  showToc();
  // Va detrás de toc.js, que añade los apartados.
  document.addEventListener("DOMContentLoaded", () =>
    root.classList.add("listo"));

  // La ayuda: un diálogo, que devuelve el foco a donde estaba.
  const help = get("mdbook-help-popup");
  help.addEventListener("click", ({ target }) => {
    if (target === help) help.close();
  });

  help.addEventListener("keydown", (event) => event.stopPropagation());

  // Las flechas cambian de capítulo a quien lee, y no a quien usa otra cosa.
  const search = get("mdbook-search-wrapper");
  const reads = (target) => search.classList.contains("hidden") &&
    (target === document.body || target.matches("main, .capitulos a"));

  document.addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (/^(?:input|select|textarea)$/i.test(target.nodeName)) return;
    if (key === "?") {
      event.preventDefault();
      help.showModal();
    } else if (!event.shiftKey && reads(target) && !event.defaultPrevented) {
      const rel = { ArrowLeft: "prev", ArrowRight: "next" }[key];
      document.querySelector(`.capitulos [rel~="${rel}"]`)?.click();
    }
  });
})();

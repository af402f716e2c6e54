// La búsqueda del libro. Aquí está lo que se ve; el índice y el motor, en
// `src/buscador/`, solo se cargan al abrirla.

(() => {
  const part = (name) => document.getElementById(`mdbook-${name}`);
  const [wrapper, form, input, outer, header, list, toggle] = [
    "search-wrapper", "searchbar-outer", "searchbar", "searchresults-outer",
    "searchresults-header", "searchresults", "search-toggle",
  ].map(part);
  if (!wrapper || !toggle) return;

  const LIMIT = 20;
  // Los que se ven sin desplazarse: se enseñan sin esperar a los demás.
  const SEEN = 7;
  // Milisegundos sin decir que se está buscando.
  const PATIENCE = 400;
  const FILES = ["palabras", "sinonimos", "extracto", "secciones", "temas",
    "motor"];
  const root = path_to_root;
  const loaded = new Map();
  let ready;

  header.setAttribute("role", "status");
  input.setAttribute("autocomplete", "off");

  const insert = (name) => new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = `${root}buscador/${name}.js`;
    // Se piden a la vez y se ejecutan en su orden.
    script.async = false;
    script.onload = done;
    script.onerror = () => failed(new Error(script.src));
    document.head.append(script);
  });
  // Cada archivo se pide una vez.
  const load = (name) => {
    if (!loaded.has(name)) loaded.set(name, insert(name));
    return loaded.get(name);
  };

  const prepare = () => {
    globalThis.bookSearch = { load };
    return Promise.all([...FILES, "indice/tabla"].map(load));
  };

  const fill = (parent, pieces) =>
    parent.append(...pieces.map(({ text, marked }) => {
      if (!marked) return text;
      const mark = document.createElement("mark");
      mark.textContent = text;
      return mark;
    }));

  const item = (doc, forms, query) => {
    const link = document.createElement("a");
    const { page, anchor, title, heading, term } = doc;
    const asked = new URLSearchParams();
    asked.set("resalta", bookSearch.hits(doc, forms).slice(0, 12).join(" "));
    if (term) asked.set("termino", term);
    link.href = `${root}${page}.html?${asked}${anchor && "#"}${anchor}`;
    const name = heading === title ? heading : `${title} › ${heading}`;
    fill(link, bookSearch.mark(name, forms));
    const text = document.createElement("p");
    fill(text, bookSearch.excerpt(doc, forms, query));
    const row = document.createElement("li");
    row.append(link, text);
    return row;
  };

  const counted = (count, query, said) => {
    const found = count === 0 ? "Nada" : count === 1 ? "1 resultado"
      : count === LIMIT ? `Los ${LIMIT} mejores resultados`
      : `${count} resultados`;
    const { fold } = bookSearch;
    const other = said.map(({ heading }) => heading)
      .filter((name) => !fold(query).includes(fold(name).slice(0, -2)));
    const names = other.length ? `, que aquí es «${other.join("» o «")}»` : "";
    return `${found} para «${query}»${names}.`;
  };

  const start = () => (ready ??= prepare());
  const links = () => [...list.querySelectorAll("a")];

  const tell = (text) => {
    header.textContent = text;
    outer.classList.toggle("hidden", !text);
  };
  const answer = async (query) => {
    const late = setTimeout(() => {
      if (query === wanted) tell("Buscando…");
    }, PATIENCE);
    try {
      list.setAttribute("aria-busy", "true");
      await start();
      const { search, read } = bookSearch;
      const { results, forms, said } = await search(query, LIMIT);
      const rows = async (docs) =>
        (await read(docs)).map((doc) => item(doc, forms, query));
      const first = await rows(results.slice(0, SEEN));
      // Mientras llegaba, se ha podido escribir otra cosa.
      if (query !== wanted) return;
      const at = links().indexOf(document.activeElement);
      list.replaceChildren(...first);
      // Si ya estaba en los resultados, el foco sigue en ellos.
      if (at >= 0) (links()[at] ?? input).focus();
      clearTimeout(late);
      tell(query && counted(results.length, query, said));
      const rest = await rows(results.slice(SEEN));
      if (query !== wanted) return;
      list.append(...rest);
      list.removeAttribute("aria-busy");
    } catch (why) {
      // Lo que no ha llegado se pide otra vez en la búsqueda siguiente.
      loaded.clear();
      ready = wanted = undefined;
      list.removeAttribute("aria-busy");
      tell("La búsqueda no se ha podido cargar.");
      throw why;
    } finally {
      clearTimeout(late);
    }
  };

  // Lo último que se ha buscado, y su respuesta, que puede estar por llegar.
  let wanted, answered;
  const show = () => {
    const query = input.value.trim();
    if (query !== wanted) {
      wanted = query;
      answered = answer(query);
    }
    return answered;
  };

  // Cambia lo que la dirección pide, sin cambiar de página.
  const ask = (changes) => {
    const here = new URL(location);
    for (const [name, value] of Object.entries(changes)) {
      if (value) here.searchParams.set(name, value);
      else here.searchParams.delete(name);
    }
    if (here.href === location.href) return;
    try {
      history.replaceState(history.state, "", here);
    } catch {
      // Una página abierta desde un archivo no puede cambiar su dirección.
    }
  };

  const isOpen = () => !wrapper.classList.contains("hidden");
  // Lo que se leía al abrirla: allí se vuelve al cerrarla.
  let place = 0;
  const open = () => {
    start();
    if (!isOpen()) place = scrollY;
    wrapper.classList.remove("hidden");
    toggle.setAttribute("aria-expanded", "true");
    window.scrollTo(0, 0);
    input.select();
    input.focus();
    show();
  };
  const close = () => {
    // Quien ha seguido leyendo, más abajo de los resultados, se queda allí.
    const tall = wrapper.offsetHeight;
    const back = scrollY > tall ? scrollY - tall : place;
    wrapper.classList.add("hidden");
    toggle.setAttribute("aria-expanded", "false");
    if (!document.activeElement || document.activeElement === document.body ||
      wrapper.contains(document.activeElement)) {
      toggle.focus({ preventScroll: true });
    }
    window.scrollTo(0, back);
    ask({ busca: "" });
  };

  const move = (by) => {
    const all = [input, ...links()];
    const at = all.indexOf(document.activeElement) + by;
    all[Math.min(Math.max(at, 0), all.length - 1)].focus();
  };

  // Lo que se tarda en levantar el dedo también cuenta.
  toggle.addEventListener("pointerdown", start);
  toggle.addEventListener("click", () => (isOpen() ? close() : open()));
  for (const event of ["input", "keyup"]) input.addEventListener(event, show);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    await show();
    links()[0]?.click();
  });
  wrapper.addEventListener("keydown", (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    move(by);
  });
  // Al volver atrás, los resultados siguen ahí.
  list.addEventListener("click", () => ask({ busca: input.value.trim() }));
  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape") {
      // Cierra lo que está delante, y nada más.
      if (isOpen()) close();
      else clear();
      return;
    }
    if (event.key !== "/" && event.key.toLowerCase() !== "s") return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) {
      return;
    }
    event.preventDefault();
    open();
  });

  // Lo resaltado se quita con Escape, y donde no hay teclas, con un botón.
  const button = document.createElement("button");
  button.type = "button";
  button.className = "quitar";
  button.textContent = "Quitar lo resaltado";
  const clear = () => {
    CSS.highlights?.delete("busqueda");
    if (document.activeElement === button) {
      document.querySelector("main").focus({ preventScroll: true });
    }
    button.remove();
    ask({ resalta: "", termino: "" });
  };
  button.addEventListener("click", clear);

  // Resalta en la página lo que se buscaba, sin tocarla.
  const highlight = (words) => {
    if (!globalThis.Highlight || !words.size) return;
    const marked = new Highlight();
    const main = document.querySelector("main");
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      for (const match of node.data.matchAll(/[\p{L}\p{N}_]+/gu)) {
        const word = match[0].normalize("NFD").replace(/[\u0300-\u036f]/g, "");
        if (!words.has(word.toLowerCase())) continue;
        const range = document.createRange();
        range.setStart(node, match.index);
        range.setEnd(node, match.index + match[0].length);
        marked.add(range);
      }
    }
    if (!marked.size) return;
    CSS.highlights.set("busqueda", marked);
    wrapper.after(button);
  };

  const asked = new URLSearchParams(location.search);
  highlight(new Set(asked.get("resalta")?.split(" ") ?? []));
  // Una fila del glosario no tiene ancla.
  [...document.querySelectorAll("main td:first-child")]
    .find((cell) => cell.textContent === asked.get("termino"))
    ?.scrollIntoView({ block: "center" });
  if (asked.get("busca")?.trim()) {
    input.value = asked.get("busca");
    open();
  }
})();

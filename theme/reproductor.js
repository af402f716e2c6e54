// Recorre paso a paso un registro de la grabadora: quién está en turno, quién
// está en la cola, qué espera cada tarea y qué línea del programa se ejecuta.
// Sin este guion, el registro se lee como texto.

(() => {
  const HEAD = /^ *(ms|paso) +tarea +suceso/;
  const EVENT = /^ *(\d+)  +(\S.*?)  +(\S.*?) *$/;
  const MESSAGE = /^ +(\w+--?>>\w+: .+)$/;

  // Cada suceso, con la fila en que está y su mensaje, si lo tiene.
  const read = (lines) => {
    const events = [];
    lines.forEach((line, row) => {
      const [, at, task, what] = EVENT.exec(line) ?? [];
      const message = MESSAGE.exec(line)?.[1];
      if (what) events.push({ row, at, task, what });
      else if (message) events.at(-1).message = message;
    });
    return events;
  };

  // Cómo quedan las tareas tras unos sucesos.
  const after = (events) => {
    const [turn, queue, waits] = [new Map(), new Map(), new Map()];
    for (const { task, what } of events) {
      if (what.startsWith("paso: ")) continue;
      if (what.startsWith("despierta")) {
        // Si está en turno o ya en la cola, no cambia de sitio.
        if (waits.delete(task)) queue.set(task);
        continue;
      }
      [turn, queue, waits].forEach((place) => place.delete(task));
      if (what === "en turno") turn.set(task);
      else if (/^(se lanza|cede|pierde)/.test(what)) queue.set(task);
      else if (what.startsWith("espera")) waits.set(task, what.slice(7));
    }
    return { "En turno": turn, "En la cola": queue, "En espera": waits };
  };

  const names = (place) =>
    [...place].map(([task, what]) => (what ? `${task} (${what})` : task))
      .join(", ") || "nadie";

  // El trozo de un bloque que ocupa una línea: se resalta sin tocarlo.
  const rangeOf = (code, row) => {
    const lines = code.textContent.split("\n");
    const start = lines.slice(0, row).join("\n").length + (row > 0);
    const range = document.createRange();
    const put = (edge, left) => {
      const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
      let node = walker.nextNode();
      while (node.length < left) {
        left -= node.length;
        node = walker.nextNode();
      }
      range[edge](node, left);
    };
    put("setStart", start);
    put("setEnd", start + lines[row].length);
    return range;
  };

  // La fila del programa que nombra lo que ha pasado, si hay una sola.
  const source = (lines, { what }) => {
    const name = /^(?:paso: |espera )(.+)$/.exec(what)?.[1];
    const named = (row) => lines[row].includes(`"${name}"`);
    const rows = [...lines.keys()].filter(named);
    return rows.length === 1 ? rows[0] : undefined;
  };

  const make = (tag, text = "") =>
    Object.assign(document.createElement(tag), { textContent: text });

  const marked = globalThis.Highlight && new Highlight();
  if (marked) CSS.highlights.set("suceso", marked);

  const build = (output, program) => {
    const lines = output.textContent.split("\n");
    const code = program?.textContent.split("\n") ?? [];
    const events = read(lines);
    const end = events.length - 1;
    let at = 0;
    let shown = [];

    const panel = make("section");
    panel.className = "reproductor";
    // Dos con el mismo nombre no se distinguen al saltar de una a otra.
    const which = document.querySelectorAll(".reproductor").length + 1;
    panel.setAttribute("aria-label", which === 1
      ? "El registro, paso a paso" : `El registro ${which}, paso a paso`);
    const said = make("p");
    said.setAttribute("aria-live", "polite");
    const state = make("dl");

    const show = (to) => {
      at = Math.min(Math.max(to, 0), end);
      const event = events[at];
      const when = HEAD.exec(lines[0])[1] === "ms" ? `${event.at} ms, ` : "";
      said.textContent = `Suceso ${at + 1} de ${end + 1}: ` +
        `${when}${event.task}, ${event.what}.`;
      const row = source(code, event);
      const places = Object.entries(after(events.slice(0, at + 1)));
      const rows = [
        ...places.map(([name, place]) => [name, names(place)]),
        ["Código", code[row]?.trim() ?? "—"],
      ];
      if (events.some(({ message }) => message)) {
        rows.push(["Mensaje", event.message ?? "—"]);
      }
      state.replaceChildren(
        ...rows.flat().map((text, i) => make(i % 2 ? "dd" : "dt", text)));
      shown.forEach((range) => marked?.delete(range));
      shown = [rangeOf(output, event.row)];
      if (row !== undefined) shown.push(rangeOf(program, row));
      shown.forEach((range) => marked?.add(range));
    };

    const moves = {
      Home: ["Primero", () => 0],
      ArrowLeft: ["Anterior", () => at - 1],
      ArrowRight: ["Siguiente", () => at + 1],
      End: ["Último", () => end],
    };
    const buttons = Object.entries(moves).map(([key, [name, to]]) => {
      const button = make("button", name);
      button.type = "button";
      button.setAttribute("aria-keyshortcuts", key);
      button.addEventListener("click", () => show(to()));
      return button;
    });
    panel.addEventListener("keydown", (event) => {
      const move = moves[event.key];
      if (!move || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      // Si no, theme/pagina.js cambiaría de página.
      event.stopPropagation();
      show(move[1]());
    });
    panel.append(...buttons, said, state);
    output.closest("pre").after(panel);
    show(0);
  };

  // El programa de un registro lleva su nombre, y está delante o detrás.
  const nameOf = (code) =>
    code.closest("figure")?.querySelector("figcaption a")?.href
      .replace(/\.\w+$/, "");
  const programs = new Map();
  for (const code of document.querySelectorAll("main .rust pre > code")) {
    programs.set(nameOf(code), code);
  }
  for (const code of document.querySelectorAll("main pre > code")) {
    if (!HEAD.test(code.textContent)) continue;
    // Las líneas que un cambio quita y pone no son un registro.
    if (/^[-+]/m.test(code.textContent)) continue;
    build(code, programs.get(nameOf(code)));
  }
})();

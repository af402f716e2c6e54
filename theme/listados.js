// Lo que hacen los botones de los listados: el lenguaje que se ve, copiar, las
// líneas ocultas y ejecutar. Nada sale a la red hasta que se pulsa «Ejecutar».

(() => {
  const root = document.documentElement;
  const told = document.createElement("p");
  told.role = "status";
  told.className = "solo-oido";
  document.body.append(told);

  // El lenguaje, el mismo en todas las páginas. Lo que se mira no se mueve.
  const choices = [...document.querySelectorAll(".lenguas button")];
  const choose = (language) => {
    root.dataset.lengua = language;
    for (const button of choices) {
      button.ariaPressed = button.dataset.lengua === language;
    }
  };
  for (const button of choices) {
    button.addEventListener("click", () => {
      const { top } = button.getBoundingClientRect();
      choose(button.dataset.lengua);
      scrollBy(0, button.getBoundingClientRect().top - top);
      try {
        localStorage.setItem("lengua", button.dataset.lengua);
      } catch {}
    });
  }
  // Otro libro del mismo sitio puede haber guardado otra cosa.
  choose(root.dataset.lengua === "python" ? "python" : "rust");

  const say = (button, text) => {
    const before = button.dataset.dice ??= button.textContent;
    button.textContent = told.textContent = text;
    setTimeout(() => {
      button.textContent = before;
      told.textContent = "";
    }, 2000);
  };

  // Una página servida sin cifrar no tiene portapapeles: queda copiar lo
  // seleccionado.
  const copy = async (code) => {
    const text = code.innerText;
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    getSelection().selectAllChildren(code);
    if (!document.execCommand("copy")) throw new Error("sin permiso");
    getSelection().removeAllRanges();
  };

  const run = async (code) => {
    // La misma petición que hace el guion de serie de mdBook.
    const answer = await fetch("https://play.rust-lang.org/evaluate.json", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({
        version: "stable",
        optimize: "0",
        edition: "2024",
        code: code.textContent,
      }),
      signal: AbortSignal.timeout(20_000),
    });
    if (!answer.ok) throw new Error(`responde ${answer.status}`);
    const { result, error } = await answer.json();
    return error || result || "No imprime nada.";
  };

  const result = (figure) => {
    const listing = figure.closest(".listado");
    let pre = listing.querySelector(".resultado pre");
    if (!pre) {
      const box = document.createElement("figure");
      box.className = "salida resultado";
      box.innerHTML = "<figcaption><b>Resultado</b> " +
        "<span>play.rust-lang.org</span></figcaption>" +
        '<pre aria-live="polite"></pre>';
      listing.append(box);
      pre = box.lastElementChild;
    }
    return pre;
  };

  const acts = {
    copiar: ({ button, code }) =>
      copy(code).then(
        () => say(button, "Copiado"),
        () => say(button, "No se ha podido"),
      ),
    entero: ({ button, code }) => {
      button.ariaPressed = code.classList.toggle("entero");
    },
    ejecutar: async ({ figure, code }) => {
      const pre = result(figure);
      pre.textContent = "En marcha…";
      pre.textContent = await run(code).catch((error) => {
        const file = figure.querySelector("figcaption").textContent;
        return `No se ha podido ejecutar: ${error.message}.\n` +
          `En tu máquina: cargo run --bin ${file.match(/(\w+)\.rs/)[1]}`;
      });
    },
  };
  for (const button of document.querySelectorAll(".botones button")) {
    const figure = button.closest("figure");
    const code = figure.querySelector("code");
    const act = acts[button.dataset.hace];
    if (act === acts.entero) button.ariaPressed = false;
    button.addEventListener("click", () => act({ button, figure, code }));
  }
})();

// En papel, las respuestas van al final de su capítulo: sin plegar, detrás de la
// pregunta se leen sin querer. En el EPUB y en el PDF lo hace tools/publicar.

(() => {
  const ASK = [
    "Cambia y prueba",
    "¿Qué imprime?",
    "Comprueba que lo entiendes",
  ];
  // Lo que dice el pliegue cuando la pregunta está antes que él.
  const UNASKED = ["Lo que sale", "¿Cuál es, y por qué?"];
  const main = document.querySelector("main");
  let moved = [];
  let ends = [];

  const make = (tag, name, ...inside) => {
    const made = document.createElement(tag);
    made.className = name;
    made.append(...inside);
    return made;
  };
  const link = (to, text) => {
    const made = make("a", "", text);
    made.href = `#${to}`;
    return made;
  };

  // Cada respuesta se lleva lo que hay en el pliegue, y deja dónde está.
  const move = (fold, chapter, section, number) => {
    const [asked, answer] = ["pregunta", "respuesta"]
      .map((it) => `${chapter}-${it}-${number}`);
    const summary = fold.querySelector("summary");
    const question = () => [...summary.cloneNode(true).childNodes];
    const unasked = UNASKED.includes(summary.textContent);
    const item = fold.closest("li");
    const at = item && [...item.parentElement.children].indexOf(item) + 1;
    const title = unasked ? [section + (at ? `, ${at}` : "")] : question();
    const order = [...fold.childNodes];
    const body = make(
      "div",
      "contestada",
      make("p", "titulo", link(asked, `${number}.`), " ", ...title),
      ...order.filter((it) => it !== summary),
    );
    body.id = answer;
    const where = `La respuesta ${number} está al final del capítulo`;
    const left = make("div", "respuesta");
    if (!unasked) left.append(make("p", "titulo", ...question()));
    left.append(make("p", "", link(answer, where), "."));
    left.id = asked;
    fold.replaceWith(left);
    moved.push(() => {
      fold.append(...order);
      left.replaceWith(fold);
    });
    return body;
  };

  addEventListener("beforeprint", () => {
    let [chapter, section, answers] = ["", "", []];
    const close = (put) => {
      if (answers.length === 0) return;
      const title = make("h2", "", "Respuestas");
      const end = make("section", "respuestas", title, ...answers);
      put(end);
      ends.push(end);
      answers = [];
    };
    for (const it of main.querySelectorAll("h1, h2, details")) {
      if (it.localName === "h1") {
        // Delante de cada capítulo, menos del primero, hay un salto de página.
        close((end) => it.previousElementSibling.before(end));
        [chapter, section] = [it.id, ""];
      } else if (it.localName === "h2") {
        section = it.textContent;
      } else if (ASK.includes(section)) {
        answers.push(move(it, chapter, section, answers.length + 1));
      }
    }
    close((end) => main.append(end));
  });

  addEventListener("afterprint", () => {
    for (const back of moved) back();
    for (const end of ends) end.remove();
    [moved, ends] = [[], []];
  });
})();

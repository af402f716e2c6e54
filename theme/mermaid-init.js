// Dibuja los diagramas con los colores del tema, y otra vez si cambia. Pide
// mermaid, que pesa mucho, solo si hay alguno.
// El guion que instala mdbook-mermaid recarga la página, y con el tema
// automático deja el diagrama ilegible.

(() => {
  const root = document.documentElement;
  const diagrams = [...document.querySelectorAll("pre.mermaid")];
  const sources = diagrams.map((diagram) => diagram.textContent);
  let shown;

  const isDark = () =>
    ["coal", "navy", "ayu"].some((theme) => root.classList.contains(theme));

  const draw = () => {
    const theme = isDark() ? "dark" : "neutral";
    if (theme === shown) return;
    shown = theme;
    diagrams.forEach((diagram, index) => {
      diagram.removeAttribute("data-processed");
      diagram.textContent = sources[index];
    });
    mermaid.initialize({
      startOnLoad: false,
      theme,
      sequence: { actorMargin: 24, messageMargin: 30 },
    });
    // Mermaid dice qué es, pero en inglés.
    mermaid.run({ nodes: diagrams }).then(() => {
      for (const drawn of document.querySelectorAll("pre.mermaid > svg")) {
        drawn.setAttribute("role", "img");
        drawn.setAttribute("aria-label", "Diagrama de secuencia");
        drawn.removeAttribute("aria-roledescription");
      }
    });
  };

  if (!diagrams.length) return;
  const script = document.createElement("script");
  script.src = document.getElementById("mermaid").dataset.src;
  script.onload = () => {
    new MutationObserver(draw).observe(root, { attributeFilter: ["class"] });
    draw();
  };
  document.head.append(script);
})();

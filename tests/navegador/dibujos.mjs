// Los textos de un dibujo, medidos donde se leen: quien los coloca no sabe qué
// tipo de letra habrá.

// Lo que dos cajas pueden compartir sin que las letras se toquen: una caja
// tiene sitio para tildes y rabos que no están.
const SLACK = 1;

/** Qué textos de qué dibujo pisan a otro o se salen. */
export const clashes = (page) => page.evaluate((slack) => {
  const found = [];
  const drawings = document.querySelectorAll("main svg:has(text)");
  for (const [index, drawing] of [...drawings].entries()) {
    const wrong = (what) => found.push(`dibujo ${index + 1}: ${what}`);
    const frame = drawing.getBoundingClientRect();
    const texts = [...drawing.querySelectorAll("text")]
      .filter((text) => text.checkVisibility() && text.textContent.trim())
      .map((text) => [text.textContent.trim(), text.getBoundingClientRect()]);
    for (const [at, [text, box]] of texts.entries()) {
      const out = Math.max(frame.left - box.left, box.right - frame.right,
        frame.top - box.top, box.bottom - frame.bottom);
      if (out > slack) wrong(`«${text}» se sale ${Math.ceil(out)} px`);
      for (const [other, its] of texts.slice(at + 1)) {
        const across = Math.min(box.right, its.right) -
          Math.max(box.left, its.left);
        const down = Math.min(box.bottom, its.bottom) -
          Math.max(box.top, its.top);
        if (across > slack && down > slack) wrong(`«${text}» pisa a «${other}»`);
      }
    }
  }
  return found;
}, SLACK);

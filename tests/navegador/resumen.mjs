// Al final, la peor cuenta de cada límite y dónde, y lo que se cuenta sin
// exigirlo. Los fallos los dice el corredor.

import { LIMITS } from "./limites.mjs";

const text = (number) =>
  String(Math.round(number * 1000) / 1000).replace(".", ",");

export default class Summary {
  worst = new Map();
  told = [];

  onTestEnd({ annotations }) {
    for (const { type, description } of annotations) {
      if (type === "dato") this.told.push(description);
      if (type === "cuentas") this.add(JSON.parse(description));
    }
  }

  add({ where, counts }) {
    for (const [name, count] of Object.entries(counts)) {
      if (!(count <= (this.worst.get(name)?.count ?? -1))) {
        this.worst.set(name, { count, where });
      }
    }
  }

  onEnd() {
    const worst = [...this.worst].map(([name, { count, where }]) =>
      `${name}: ${text(count)} de ${LIMITS[name]} (${where})`);
    console.log(["", ...worst, ...this.told].join("\n"));
  }

  printsToStdio() {
    return false;
  }
}

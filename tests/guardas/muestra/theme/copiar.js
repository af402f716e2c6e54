console.log("Copiado");

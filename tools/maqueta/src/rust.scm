; Lo que la consulta de serie no colorea, o colorea de dos maneras. Va detrás
; de ella, y gana.

; Una macro con su ruta, como `tokio::join!`.
(macro_invocation
  macro: (scoped_identifier name: (identifier) @function)
  "!" @function)

; `Ok(…)` es lo mismo cuando se escribe y cuando se compara.
((call_expression function: (identifier) @constructor)
 (#match? @constructor "^[A-Z]"))
((call_expression function: (scoped_identifier name: (identifier) @constructor))
 (#match? @constructor "^[A-Z]"))

((identifier) @constant
 (#match? @constant "^[A-Z][A-Z\\d_]+$"))

; Dentro de una macro no hay gramática: llamadas y palabras clave.
((token_tree (identifier) @function . "!" @function . (token_tree)))
((token_tree (identifier) @function . (token_tree))
 (#match? @function "^[a-z_]"))
((token_tree (identifier) @keyword)
 (#match? @keyword "^(async|await|break|continue|dyn|else|for|if|in|let|loop|match|move|mut|ref|return|while)$"))

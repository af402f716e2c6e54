; Lo que la consulta de serie no colorea. Va detrás de ella, y gana.

(call function: (attribute attribute: (identifier) @function))
((call function: (attribute attribute: (identifier) @constructor))
 (#match? @constructor "^[A-Z]"))
((call function: (identifier) @constructor)
 (#match? @constructor "^[A-Z]"))

["and" "in" "is" "is not" "not" "not in" "or"] @keyword

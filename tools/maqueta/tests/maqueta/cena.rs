//! Un diagrama con un poco de todo, y la página que lo trae.

pub const SOUP: &str = "sequenceDiagram
    participant ana as Ana <la de la «ñ»>
    participant luis
    %% Un comentario.
    ana->>luis: ¿Hay \"sopa\" & pan?
    loop Cada pedido
        luis-->>ana: Sí
        alt queda
            luis->>ana: Va
        else se acabó
            luis-->>ana: No
        end
        luis->>luis: Apunta el pedido en la lista
    end
    luis-->>ana: Adiós
";

/// La página, como la deja mdbook-mermaid.
pub fn block(diagram: &str) -> String {
    let escaped = diagram
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;");
    format!("Antes.\n\n<pre class=\"mermaid\">{escaped}</pre>\n\nDespués.\n")
}

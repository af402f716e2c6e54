//! Un diagrama con un poco de todo, y la página que lo trae.

pub const SOUP: &str = "sequenceDiagram
    participant ana as Ana <la de la «ñ»>
    actor luis
    %% Un comentario.
    ana->>+luis: ¿Hay \"sopa\" & pan?
    loop Cada pedido
        luis-->>ana: Sí
        alt queda
            luis-)ana: Va
        else se acabó
            luis-xana: No
        end
        luis->>luis: Apunta el pedido en la lista
    end
    Note over ana,luis: Cierran<br>a las doce
    Note right of luis: Solo
    Note left of ana: Sola
    luis-->>-ana: Adiós
";

/// La página, como la deja mdbook-mermaid.
pub fn block(diagram: &str) -> String {
    let escaped = diagram
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;");
    format!("Antes.\n\n<pre class=\"mermaid\">{escaped}</pre>\n\nDespués.\n")
}

//! Las bibliotecas con las que se compila la caja que llama a la macro.

use proc_macro::TokenStream;

/// Los argumentos de rustc que dicen dónde están las bibliotecas, como un
/// `&[&str]`.
///
/// Una macro se ejecuta dentro del compilador, así que los suyos son los que
/// cargo le ha dado.
#[proc_macro]
pub fn dependencies(_: TokenStream) -> TokenStream {
    let mut found = Vec::new();
    let mut arguments = std::env::args();
    while let Some(argument) = arguments.next() {
        if ["--extern", "-L"].contains(&argument.as_str()) {
            found.push(argument);
            found.extend(arguments.next());
        }
    }
    let list = format!("&{found:?}");
    list.parse().expect("una lista de textos es código")
}

//! Lo que ya se maquetó no se repite, y lo que ha cambiado, sí.

use std::fs;
use std::path::Path;

use maqueta::memoria::Memory;
use maqueta::{Page, lay_out};

/// Maqueta una página con la memoria del programa `program`.
fn laid(folder: &Path, page: &str, address: &str) -> String {
    let memory = Memory::beside(&folder.join("programa")).unwrap();
    let mut pages = [Page {
        path: Some("a.md".to_owned()),
        content: page.to_owned(),
    }];
    lay_out(&mut pages, folder, Some(address), &memory).unwrap();
    let [page] = pages;
    page.content
}

#[test]
fn a_page_is_remembered_until_something_changes() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let write = |name: &str, text: &str| {
        fs::write(folder.join(name), text).unwrap();
    };
    write("programa", "uno");
    let written = "```text\n{{#include ../a/b.out}}\n```\n";
    write("a.md", written);
    let page = "```text\nhola\n```\n";
    let fresh = laid(folder, page, "https://a.org");
    assert!(fresh.contains("<div class=\"listado\">"), "{fresh}");
    let files = fs::read_dir(folder.join("programa.paginas")).unwrap();
    let files: Vec<_> = files.map(|file| file.unwrap().path()).collect();
    let [file] = &files[..] else {
        panic!("se esperaba una página, y hay {files:?}");
    };
    fs::write(file, "lo recuerda").unwrap();
    let again = |page, address| laid(folder, page, address);
    assert_eq!(again(page, "https://a.org"), "lo recuerda");
    assert_eq!(
        again(page, "https://b.org"),
        fresh.replace("a.org", "b.org")
    );
    let other = page.replace("hola", "adiós");
    assert!(again(&other, "https://a.org").contains("adiós"));
    write("a.md", &written.replace("b.out", "c.out"));
    assert!(again(page, "https://a.org").contains("c.out"));
    write("a.md", written);
    assert_eq!(again(page, "https://a.org"), "lo recuerda");
    write("programa", "otro");
    assert_eq!(again(page, "https://a.org"), fresh);
}

//! La cola, con 77 mensajes.

pub fn check() -> Result<()> {
    let (sent, most) = messages();
    ensure!(sent == 1, "se envió {sent} veces");
    ensure!(most <= 2, "hubo {} mensajes a la vez", most);
    ensure!(
        sent > 0,
        "de {}, llegó {} del cocinero",
        counted(most, "# plato", "# platos"),
        sent
    );
    Ok(())
}

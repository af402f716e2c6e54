//! Lo que promete la cocina, con el reloj parado.

use std::time::Duration;

use comandas::kitchen::cook;
use tokio::time::Instant;

#[tokio::test]
async fn what_is_not_on_the_menu_is_refused() {
    assert_eq!(cook("pizza").await, "no hay pizza");
}

#[tokio::test(start_paused = true)]
async fn a_roast_takes_ninety_minutes() {
    let start = Instant::now();
    assert_eq!(cook("asado").await, "sale asado");
    assert!(start.elapsed() >= Duration::from_secs(9));
}

use std::time::Duration;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    tokio::time::sleep(Duration::from_secs(3600)).await;
    println!("sale el asado");
}

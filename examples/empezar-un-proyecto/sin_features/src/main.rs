use std::time::Duration;

#[tokio::main]
async fn main() {
    tokio::time::sleep(Duration::from_secs(1)).await;
    println!("sale la sopa");
}

fn main() {
    println!("abierto");
}

//! Cree que llamar a las tres antes de esperar ya las empieza.

use super::kitchen::Service;

pub async fn watch(service: &Service) -> [u64; 3] {
    let weather = service.check("clima");
    let news = service.check("noticias");
    let traffic = service.check("tráfico");
    [weather.await, news.await, traffic.await]
}

//! El vigía pregunta a tres servicios.

use super::kitchen::Service;

pub async fn watch(service: &Service) -> [u64; 3] {
    let weather = service.check("clima").await;
    let news = service.check("noticias").await;
    let traffic = service.check("tráfico").await;
    [weather, news, traffic]
}

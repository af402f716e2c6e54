//! Cree que hay que esperar a una pareja antes de preguntar al tercero.

use super::kitchen::Service;

pub async fn watch(service: &Service) -> [u64; 3] {
    let (weather, news) =
        tokio::join!(service.check("clima"), service.check("noticias"));
    [weather, news, service.check("tráfico").await]
}

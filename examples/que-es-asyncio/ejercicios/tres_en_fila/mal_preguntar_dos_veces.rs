//! Cree que la primera vez calienta y la segunda es la que cuenta.

use super::kitchen::Service;

pub async fn watch(service: &Service) -> [u64; 3] {
    let weather = service.check("clima").await;
    let (_, news, traffic) = tokio::join!(
        service.check("clima"),
        service.check("noticias"),
        service.check("tráfico"),
    );
    [weather, news, traffic]
}

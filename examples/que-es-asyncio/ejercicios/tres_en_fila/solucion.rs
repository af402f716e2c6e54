//! El vigía pregunta a tres servicios.

use super::kitchen::Service;

pub async fn watch(service: &Service) -> [u64; 3] {
    let (weather, news, traffic) = tokio::join!(
        service.check("clima"),
        service.check("noticias"),
        service.check("tráfico"),
    );
    [weather, news, traffic]
}

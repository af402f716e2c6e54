//! Cree que `join!` da las respuestas por orden de llegada.

use super::kitchen::Service;

pub async fn watch(service: &Service) -> [u64; 3] {
    let (first, second, third) = tokio::join!(
        service.check("tráfico"),
        service.check("noticias"),
        service.check("clima"),
    );
    [first, second, third]
}

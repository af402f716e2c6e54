//! Cuántas entregas hay en cada servidor, y cuál está cortado.
//!
//! Página: src/recadero-no-saturar.md

// ANCHOR: reglas
use std::collections::HashMap;
use std::time::Duration;
use tokio::time::Instant;

/// Lo que se recuerda un fallo de un servidor al que no se ha vuelto.
const FORGETS: Duration = Duration::from_secs(3600);

/// Lo que se le pide a un servidor ajeno, como mucho.
#[derive(Clone, Copy, Debug)]
pub struct Rules {
    /// Entregas a la vez.
    pub at_once: usize,
    /// Fallos seguidos con los que se corta.
    pub failures: u32,
    /// Lo que dura el corte; después se prueba con una.
    pub pause: Duration,
}

#[derive(Default)]
struct Host {
    running: usize,
    failures: u32,
    /// Cuándo ha fallado la última vez.
    failed: Option<Instant>,
}

impl Host {
    /// Cuándo se puede probar con él, si está cortado.
    fn closed_until(&self, rules: &Rules) -> Option<Instant> {
        let closed = self.failures >= rules.failures;
        self.failed.filter(|_| closed).map(|at| at + rules.pause)
    }
}
// ANCHOR_END: reglas

// ANCHOR: ocupados
/// El tope y el cortacircuitos de todos los servidores. Solo recuerda aquellos
/// con algo en curso o con fallos de hace poco.
pub struct Hosts {
    rules: Rules,
    hosts: HashMap<String, Host>,
}

impl Hosts {
    pub fn new(rules: Rules) -> Hosts {
        let hosts = HashMap::new();
        Hosts { rules, hosts }
    }

    /// Aquellos a los que ahora no se les puede enviar otro.
    pub fn busy(&mut self, now: Instant) -> Vec<String> {
        let forgets = FORGETS.max(self.rules.pause);
        // Si no, quedaría uno por cada dirección que no existe.
        self.hosts.retain(|_, host| {
            let recent = host.failed.is_some_and(|at| now < at + forgets);
            host.running > 0 || recent
        });
        let busy = self.hosts.iter().filter(|(_, host)| {
            let places = match host.closed_until(&self.rules) {
                None => self.rules.at_once,
                // Cortado, ninguno; pasado el corte, uno de prueba.
                Some(until) => usize::from(until <= now),
            };
            host.running >= places
        });
        busy.map(|(name, _)| name.clone()).collect()
    }

    /// Cuánto falta para poder probar con alguno de los cortados.
    pub fn next_trial(&self, now: Instant) -> Option<Duration> {
        let hosts = self.hosts.values();
        let closed = hosts.filter_map(|host| host.closed_until(&self.rules));
        let later = closed.filter(|until| *until > now);
        later.min().map(|until| until - now)
    }
    // ANCHOR_END: ocupados

    // ANCHOR: cuenta
    pub fn starts(&mut self, name: &str) {
        self.hosts.entry(name.to_owned()).or_default().running += 1;
    }

    /// Acaba una entrega. `failed` es del servidor: que no le guste un recado
    /// no es un fallo suyo.
    pub fn ends(&mut self, name: &str, failed: bool, now: Instant) {
        let Some(host) = self.hosts.get_mut(name) else {
            return;
        };
        host.running = host.running.saturating_sub(1);
        if failed {
            host.failures = host.failures.saturating_add(1);
            host.failed = Some(now);
            if host.failures == self.rules.failures {
                tracing::warn!("demasiados fallos seguidos: {name}");
            }
        } else {
            if host.failures >= self.rules.failures {
                tracing::info!("vuelve a ir bien: {name}");
            }
            host.failures = 0;
            host.failed = None;
        }
        if host.running == 0 && host.failures == 0 {
            self.hosts.remove(name);
        }
    }
}
// ANCHOR_END: cuenta

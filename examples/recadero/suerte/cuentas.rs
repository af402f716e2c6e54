//! Las cuentas de muchos casos, como una tabla que se lee.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::plan::Fault;

/// Lo que ha visto el árbitro.
#[derive(Clone, Debug, Default)]
pub struct Seen {
    pub kept: u64,
    pub promised: u64,
    pub found: u64,
    pub failed: u64,
    pub attempts: u64,
    /// Repetidos: el destino lo aceptó y la respuesta se perdió.
    pub unheard: u64,
    /// Repetidos: se supo, y el proceso acabó sin apuntarlo.
    pub forgotten: u64,
    /// Repetidos: se supo, y apuntarlo tardó más que el arriendo.
    pub overdue: u64,
    /// Apuntado con un turno que ya no valía: no cuenta.
    pub late_settles: u64,
    /// Llegan detrás de otro más nuevo: ya habían llegado, o ya habían fallado.
    pub late_again: u64,
    pub late_failed: u64,
    /// Las que más ha atendido a la vez un servidor, con las abandonadas.
    pub most: usize,
}

#[derive(Default)]
pub struct Totals {
    pub cases: u64,
    pub lives: u64,
    pub hours: f64,
    pub seen: Seen,
    pub tally: BTreeMap<Fault, u64>,
}

impl Totals {
    pub fn add(&mut self, other: &Totals) {
        self.cases += other.cases;
        self.lives += other.lives;
        self.hours += other.hours;
        for (fault, count) in &other.tally {
            *self.tally.entry(*fault).or_default() += count;
        }
        let (sum, it) = (&mut self.seen, &other.seen);
        sum.kept += it.kept;
        sum.promised += it.promised;
        sum.found += it.found;
        sum.failed += it.failed;
        sum.attempts += it.attempts;
        sum.unheard += it.unheard;
        sum.forgotten += it.forgotten;
        sum.overdue += it.overdue;
        sum.late_settles += it.late_settles;
        sum.late_again += it.late_again;
        sum.late_failed += it.late_failed;
        sum.most = sum.most.max(it.most);
    }

    pub fn injected(&self) -> u64 {
        self.tally.values().sum()
    }

    /// Lo que ha pasado, para leerlo.
    pub fn text(&self) -> String {
        let mut text = String::new();
        let seen = &self.seen;
        for (count, what) in [
            (self.cases, "casos"),
            (self.lives, "vidas del proceso"),
            (self.hours.round() as u64, "horas de las suyas"),
            (self.injected(), "fallos inyectados"),
            (seen.kept, "recados guardados"),
            (seen.promised, "prometidos con un 202"),
            (seen.failed, "fallidos, con su motivo"),
            (seen.promised - seen.found, "prometidos y perdidos"),
            (seen.attempts, "entregas intentadas"),
            (seen.unheard, "repetidas porque la respuesta se perdió"),
            (
                seen.forgotten,
                "repetidas porque acabó la vida sin apuntarlo",
            ),
            (seen.overdue, "repetidas porque apuntar pasó del arriendo"),
            (
                seen.late_settles,
                "apuntes con un turno vencido, que no valen",
            ),
            (seen.late_again, "llegan tarde, y ya habían llegado"),
            (seen.late_failed, "llegan tarde, y ya se daban por fallidos"),
            (
                seen.most as u64,
                "a la vez en un servidor, con lo abandonado",
            ),
        ] {
            let _ = writeln!(text, "{count:>9}  {what}");
        }
        text
    }

    pub fn table(&self) -> String {
        let mut table = String::from("| Fallo | Veces |\n|---|---:|\n");
        for (fault, what) in Fault::ALL {
            let count = self.tally.get(&fault).copied().unwrap_or(0);
            let _ = writeln!(table, "| {what} | {count} |");
        }
        table
    }
}

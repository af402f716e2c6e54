//! El grupo de tareas de `piezas`, contra `asyncio.TaskGroup`.
//!
//! Los cuerpos y las hijas obedecen órdenes: lanzar otra hija, acabar, fallar,
//! abrir otro grupo dentro. En un paso no falla una hija y se cancela el grupo:
//! asyncio da entonces los errores, y aquí ya no hay quien los reciba. Por eso
//! los guiones con grupos anidados hacen una sola cosa en cada paso.
//!
//! Los fallos van solos en su paso, y cancelar un grupo también. Quien actúa en
//! la misma vuelta que un fallo llega a tiempo o no según cómo se entere el
//! grupo: en asyncio, por una retrollamada; aquí, en el turno de `run`.

use std::mem;
use std::sync::{Arc, Mutex, MutexGuard};

use crate::{Operation, World, compare, looking, plans, play, step};
use piezas::{ChildTask, TaskGroup};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};
use tokio::sync::mpsc;

type Group = TaskGroup<String>;
type Orders = mpsc::UnboundedSender<String>;
type Inbox = mpsc::UnboundedReceiver<String>;

#[derive(Clone, Default)]
struct Kitchen(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    bodies: Vec<Orders>,
    groups: Vec<Group>,
    children: Vec<(Orders, ChildTask<()>)>,
    ended: Vec<String>,
    cancelled: Vec<usize>,
}

/// Apunta cómo acaba una hija, aunque no llegue a empezar.
struct Entry(usize, Option<&'static str>, Kitchen);

impl Entry {
    fn end(&mut self, how: &'static str) {
        self.1 = Some(how);
    }
}

impl Drop for Entry {
    fn drop(&mut self) {
        let mut state = self.2.state();
        match self.1 {
            Some(end) => state.ended.push(format!("{} {end}", self.0)),
            None => state.cancelled.push(self.0),
        }
    }
}

impl Kitchen {
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().expect("nadie entra en pánico con él")
    }

    async fn obey(
        &self,
        who: &str,
        orders: &mut Inbox,
        group: Group,
    ) -> Result<(), String> {
        loop {
            let order = orders.recv().await;
            match order.as_deref() {
                Some("acaba") => return Ok(()),
                Some("falla") => return Err(who.to_owned()),
                Some("anida") => self.nest(who, orders).await?,
                Some(_) => self.spawn(&group),
                None => std::future::pending().await,
            }
        }
    }

    /// Un grupo dentro de otro, que obedece las mismas órdenes.
    fn nest<'a>(&'a self, who: &'a str, orders: &'a mut Inbox) -> Cooking<'a> {
        Box::pin(async move {
            let end = TaskGroup::run(|inner| self.obey(who, orders, inner));
            let end = end.await;
            end.map(drop)
                .map_err(|errors| format!("({})", errors.0.join(", ")))
        })
    }

    fn spawn(&self, group: &Group) {
        let number = self.state().children.len();
        let (orders, mut inbox) = mpsc::unbounded_channel();
        let mut entry = Entry(number, None, self.clone());
        let (kitchen, own) = (self.clone(), group.clone());
        // En una caja, porque una hija lanza otra igual que ella.
        let child: Cooking<'static> = Box::pin(async move {
            let who = format!("hija {number}");
            let end = kitchen.obey(&who, &mut inbox, own).await;
            entry.end(if end.is_ok() { "acaba" } else { "falla" });
            end
        });
        let child = group.spawn(child);
        self.state().children.push((orders, child));
    }
}

type Cooking<'a> =
    std::pin::Pin<Box<dyn Future<Output = Result<(), String>> + Send + 'a>>;

impl World for Kitchen {
    fn start(&self, _: &str, _: &Value) -> Operation {
        let kitchen = self.clone();
        Box::pin(async move {
            let (orders, mut inbox) = mpsc::unbounded_channel();
            let who = format!("cuerpo {}", kitchen.state().bodies.len());
            kitchen.state().bodies.push(orders);
            let end = TaskGroup::run(|group| {
                kitchen.state().groups.push(group.clone());
                kitchen.obey(&who, &mut inbox, group)
            });
            match end.await {
                Ok(Some(())) => "bien".to_owned(),
                Ok(None) => "anulado".to_owned(),
                Err(errors) => format!("fallan {}", errors.0.join(", ")),
            }
        })
    }

    fn now(&self, name: &str, argument: &Value) -> String {
        let mut state = self.state();
        if name == "mira" {
            let ended = mem::take(&mut state.ended).join(", ");
            let mut cancelled = mem::take(&mut state.cancelled);
            cancelled.sort_unstable();
            return format!("[{ended}] canceladas {cancelled:?}");
        }
        let number = argument[0].as_u64().expect("un número") as usize;
        let order = argument[1].as_str().expect("una orden").to_owned();
        if name == "grupo" {
            if let Some(k) = number.checked_rem(state.groups.len()) {
                state.groups[k].cancel();
            }
        } else if name == "cuerpo" {
            if let Some(k) = number.checked_rem(state.bodies.len()) {
                let _ = state.bodies[k].send(order);
            }
        } else if let Some(k) = number.checked_rem(state.children.len()) {
            let (orders, child) = &state.children[k];
            match order.as_str() {
                "cancela" => child.abort(),
                _ => drop(orders.send(order)),
            }
        }
        "hecho".to_owned()
    }
}

fn order(
    who: &'static str,
    orders: &[&'static str],
) -> impl Strategy<Value = Value> + use<> {
    (0..8, select(orders.to_vec()))
        .prop_map(move |(number, order)| json!(["now", who, [number, order]]))
}

fn steps() -> impl Strategy<Value = Vec<Value>> {
    let begin = || Just(json!(["start", "grupo", null]));
    let body = || order("cuerpo", &["lanza", "lanza", "acaba"]);
    let child = || order("hija", &["lanza", "acaba", "cancela"]);
    let cancel = (0..6).prop_map(|task| json!(["cancel", task]));
    let alone =
        prop_oneof![order("cuerpo", &["falla"]), order("grupo", &["anula"]),];
    prop_oneof![
        3 => step(prop_oneof![1 => begin(), 3 => body(), 3 => child()]),
        1 => step(prop_oneof![
            1 => begin(),
            3 => body(),
            3 => child(),
            2 => cancel,
        ]),
        1 => step(order("hija", &["falla"])),
        1 => alone.prop_map(|act| vec![act]),
    ]
}

/// Una sola cosa, que puede abrir un grupo dentro de otro.
fn nested_steps() -> impl Strategy<Value = Vec<Value>> {
    let orders = ["anida", "lanza", "lanza", "acaba", "falla"];
    let body = order("cuerpo", &orders);
    let child = order("hija", &[&orders[..], &["cancela"]].concat());
    let cancel = (0..6).prop_map(|task| json!(["cancel", task]));
    let begin = Just(json!(["start", "grupo", null]));
    let group = order("grupo", &["anula"]);
    prop_oneof![2 => begin, 5 => body, 8 => child, 1 => cancel, 1 => group]
        .prop_map(|act| vec![act])
}

#[test]
fn task_group() {
    check(plans(Just(Value::Null), steps()));
}

#[test]
fn nested_groups() {
    let steps = proptest::collection::vec(nested_steps(), 1..16);
    let world = Just(Value::Null);
    check(
        (world, steps)
            .prop_map(|(world, steps)| json!({"world": world, "steps": steps})),
    );
}

fn check(plans: impl Strategy<Value = Value>) {
    compare("grupo.py", looking(plans), |plan| {
        play(plan, |_| Kitchen::default())
    });
}

//! Los nombres del mapa son los que el Python de esta máquina tiene, y ningún
//! nombre de alto nivel se queda sin fila.

mod roturas;

use std::collections::BTreeSet;
use std::process::Command;

use super::Guard;
use super::mapa::{PAGE, map};
use crate::repo::{Finding, Repo};

pub const GUARD: Guard = Guard::new(
    module_path!(),
    "un nombre del mapa que asyncio no tiene, o uno de asyncio que el \
     mapa no tiene",
    check,
    roturas::BREAKAGES,
)
.needs(needs);

const HERE: &str = "tests/guardas/guardas/mapa_python.rs";

/// Lo que no es de alto nivel: con ello se escriben bibliotecas y bucles. Una
/// versión de Python puede no tener alguno.
const LOW: &[&str] = &[
    // El bucle y lo que devuelve.
    "AbstractEventLoop",
    "BaseEventLoop",
    "set_event_loop",
    // Solo en Windows.
    "IocpProactor",
    "ProactorEventLoop",
    "WindowsProactorEventLoopPolicy",
    "WindowsSelectorEventLoopPolicy",
    // Políticas y vigilantes de procesos, que se retiran en Python 3.14.
    "AbstractChildWatcher",
    "AbstractEventLoopPolicy",
    "DefaultEventLoopPolicy",
    "FastChildWatcher",
    "MultiLoopChildWatcher",
    "PidfdChildWatcher",
    "SafeChildWatcher",
    "ThreadedChildWatcher",
    "get_child_watcher",
    "get_event_loop_policy",
    "set_child_watcher",
    "set_event_loop_policy",
    // Transportes y protocolos.
    "AbstractServer",
    "BaseTransport",
    "BufferedProtocol",
    "DatagramTransport",
    "Protocol",
    "ReadTransport",
    "SubprocessProtocol",
    "SubprocessTransport",
    "Transport",
    "WriteTransport",
    // Futures y corrutinas, para quien escribe una biblioteca.
    "ensure_future",
    "iscoroutine",
    "iscoroutinefunction",
    "isfuture",
    // El grafo de llamadas, salvo los dos que tienen fila.
    "FrameCallGraphEntry",
    "FutureCallGraph",
    "future_add_to_awaited_by",
    "future_discard_from_awaited_by",
];

/// Escribe la versión, los nombres públicos y, uno por línea, los que existen
/// de los que se le dan: un nombre, una opción de una función o una orden.
const SCRIPT: &str = "
import asyncio, asyncio.subprocess, builtins, contextlib
import importlib.util, inspect, sys
print(*sys.version_info[:2])
print(*(name for name in asyncio.__all__ if not name.startswith('_')))
def takes(place, option):
    options = inspect.signature(place).parameters
    return option in options or any(o.kind == o.VAR_KEYWORD
                                    for o in options.values())
def there(path, place):
    if path.startswith('python -m asyncio '):
        return importlib.util.find_spec('asyncio.tools') is not None
    path, _, option = path.partition('(')
    for part in path.split('.'):
        place = getattr(place, part, None)
    return place is not None and (not option or takes(place, option[:-2]))
class Loop: loop = asyncio.AbstractEventLoop
places = asyncio, asyncio.subprocess, Loop, contextlib, builtins
for name in sys.argv[1:]:
    if any(there(name, place) for place in places): print(name)
";

fn needs() -> Result<(), String> {
    ayuda::python().map(|_| ())
}

pub fn check(repo: &Repo) -> Vec<Finding> {
    let Some(page) = repo.page(PAGE) else {
        return Vec::new();
    };
    let map = map(page);
    let names: Vec<&str> = map.iter().map(|row| row.name.as_str()).collect();
    let (version, public, found) = ask(&names).expect("Python contesta");
    let python = format!("Python {}.{}", version.0, version.1);
    let mut findings = Vec::new();
    for row in &map {
        let later = row.since.is_some_and(|since| since > version);
        let says = match found.contains(&row.name) {
            false if !later => format!(
                "«{}» no está en asyncio de {python}: corrígelo, o di de qué \
                 versión es: «`{}` (3.12)»",
                row.name, row.name
            ),
            true if later => format!(
                "«{}» ya está en asyncio de {python}: corrige su versión",
                row.name
            ),
            _ => continue,
        };
        findings.push(Finding::new(PAGE, row.line, says));
    }
    let known: BTreeSet<&str> = names.iter().chain(LOW).copied().collect();
    for name in public.iter().filter(|name| !known.contains(name.as_str())) {
        findings.push(Finding::new(
            PAGE,
            1,
            format!(
                "asyncio de {python} tiene «{name}» y el mapa no: añade su \
                 fila o, si es de bajo nivel, su nombre a LOW en {HERE}"
            ),
        ));
    }
    for (path, text) in &repo.files {
        if !path.starts_with("examples/") || !path.ends_with(".py") {
            continue;
        }
        for name in LOW {
            let used = regex!(r"\basyncio\.(\w+)").captures_iter(text);
            if used.map(|it| it.extract::<1>().1[0]).any(|it| it == *name) {
                let says = format!(
                    "usa «{name}», que el mapa aparta por ser de bajo nivel: \
                     dale su fila, y quítalo de LOW en {HERE}"
                );
                findings.push(Finding::new(path, 1, says));
            }
        }
    }
    for name in LOW.iter().filter(|name| names.contains(*name)) {
        let says = format!("«{name}» ya tiene fila en el mapa: quítalo de LOW");
        findings.push(Finding::new(HERE, 1, says));
    }
    findings
}

/// La versión, los nombres públicos y los que existen de los preguntados.
type Answer = ((u32, u32), BTreeSet<String>, BTreeSet<String>);

fn ask(names: &[&str]) -> Option<Answer> {
    let python = ayuda::python().ok()?;
    let output = Command::new(python)
        .args(["-c", SCRIPT])
        .args(names)
        .output()
        .ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    let mut lines = text.lines();
    let (major, minor) = lines.next()?.split_once(' ')?;
    let version = (major.parse().ok()?, minor.parse().ok()?);
    let public = lines.next()?.split_whitespace().map(str::to_owned);
    let (public, found) = (public.collect(), lines.map(str::to_owned));
    output
        .status
        .success()
        .then(|| (version, public, found.collect()))
}

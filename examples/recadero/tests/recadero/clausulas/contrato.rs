//! Lo que se contesta sin guardar nada.

use crate::banco::{Bench, Done, demand};
use crate::cliente::Request;
use std::net::TcpListener;

pub fn configuracion_mala_no_arranca(bench: &Bench) -> Done {
    let wrong = [("ESCUCHA", "la barra"), ("CUERPO_CORTO", "0")];
    let told = bench.refuses(&wrong)?;
    for (name, _) in wrong {
        let name = format!("RECADERO_{name}");
        demand(told.contains(&name), &format!("no dice nada de {name}"))?;
    }
    Ok(())
}

pub fn sin_puerto_no_arranca(bench: &Bench) -> Done {
    let failed = |why: std::io::Error| why.to_string();
    let taken = TcpListener::bind("127.0.0.1:0").map_err(failed)?;
    let place = taken.local_addr().map_err(failed)?.to_string();
    bench.refuses(&[("ESCUCHA", &place)]).map(drop)
}

pub fn salud_y_listo(bench: &Bench) -> Done {
    let service = bench.start(&[])?;
    service.send(&Request::get("/salud"))?.is(200)?;
    service.send(&Request::get("/listo"))?.is(200)?;
    Ok(())
}

pub fn lo_mal_pedido_es_400(bench: &Bench) -> Done {
    let service = bench.start(&[])?;
    let mut without = Request::post("", b"sopa");
    without.head = "POST /recados HTTP/1.1\r\n".to_owned();
    let long = format!("http://mesa/{}", "x".repeat(3000));
    let bad = ["", "mesa", "ftp://mesa/", "http://ana:clave@mesa/", &long];
    let bad = bad.map(|it| Request::post(it, b"sopa"));
    for request in bad.iter().chain([&without]) {
        let reply = service.send(request)?.is(400)?;
        demand(reply.field("error").is_some(), "no dice por qué")?;
    }
    Ok(())
}

pub fn lo_que_no_existe_es_404(bench: &Bench) -> Done {
    let service = bench.start(&[])?;
    for path in ["/recados/123456", "/recados/sopa"] {
        let reply = service.send(&Request::get(path))?.is(404)?;
        demand(reply.field("error").is_some(), "no dice por qué")?;
    }
    Ok(())
}

pub fn lo_demasiado_grande_es_413(bench: &Bench) -> Done {
    let small = [("CUERPO_CORTO", "100"), ("CUERPO_MAX", "100")];
    let service = bench.start(&small)?;
    let request = Request::post("http://127.0.0.1:1/", &[b'x'; 101]);
    service.send(&request)?.is(413)?;
    Ok(())
}

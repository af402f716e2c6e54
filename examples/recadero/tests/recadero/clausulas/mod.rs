//! Las cláusulas, cada una con la etapa en que empieza a cumplirse.

mod acepta;
mod cierra;
mod comparte;
mod contrato;
mod cuerpos;
mod despliega;
mod entrega;
mod escucha;
mod guarda;
mod insiste;
mod mira;
mod reparte;
mod repite;

use crate::banco::{Bench, Done};

pub struct Clause {
    pub name: &'static str,
    /// Lo que promete, para quien lee el contrato.
    pub says: &'static str,
    /// La primera etapa que la cumple.
    pub since: usize,
    pub check: fn(&Bench) -> Done,
}

macro_rules! clauses {
    ($($since:literal $module:ident::$name:ident $says:literal)*) => {
        &[$(Clause {
            name: stringify!($name),
            says: $says,
            since: $since,
            check: $module::$name,
        }),*]
    };
}

/// En el orden en que se cuentan.
pub const CLAUSES: &[Clause] = clauses! {
    1 contrato::configuracion_mala_no_arranca
        "Con la configuración mal no arranca, y dice todos los errores."
    1 contrato::sin_puerto_no_arranca
        "Si el puerto es de otro, no arranca: acaba con un error."
    1 contrato::salud_y_listo
        "`/salud` y `/listo` contestan 200."
    1 contrato::lo_mal_pedido_es_400
        "Sin destino, o con uno que no vale, 400 y por qué."
    1 contrato::lo_que_no_existe_es_404
        "Preguntar por un recado que no existe es 404 y por qué."
    1 contrato::lo_demasiado_grande_es_413
        "Un cuerpo que no cabe es 413."
    2 acepta::acepta_y_da_su_numero
        "Un recado aceptado es 202, con su número y dónde preguntar por él."
    2 acepta::lleno_es_503_y_cuando_volver
        "Con la cola llena, 503 y `Retry-After`."
    3 entrega::entrega_tal_cual
        "El destino recibe el cuerpo y su tipo tal cual, con `recado-id`."
    3 entrega::al_vaciarse_vuelve_a_aceptar
        "Al entregarse uno, cabe otro."
    3 entrega::lo_rechazado_no_se_repite
        "Un 4xx es un fallo, y no se repite."
    3 entrega::una_redireccion_no_se_sigue
        "Una redirección no se sigue."
    3 entrega::quien_no_contesta_tiene_limite
        "Un destino que no contesta se abandona a su hora."
    3 entrega::el_motivo_dice_que_falla
        "Un nombre que no se encuentra no es un servidor que no está."
    3 entrega::quien_miente_no_lo_cuelga
        "Un destino que dice que sí, y no acaba de decirlo, ha aceptado."
    3 entrega::en_orden
        "A cada destino le llegan en el orden en que se aceptaron."
    4 insiste::insiste_hasta_que_lo_aceptan
        "Lo que no se sabe si ha llegado se repite hasta que se acepta."
    4 insiste::se_rinde_y_lo_dice
        "Agotados los intentos, es un fallo y dice por qué."
    4 insiste::en_orden_aunque_falle
        "Mientras uno se repite, los siguientes de su destino esperan."
    4 insiste::espera_lo_que_le_piden
        "Si el destino pide esperar con `Retry-After`, se espera."
    5 reparte::uno_lento_no_frena_a_los_demas
        "Un destino que no contesta no frena a los otros."
    5 reparte::no_mas_de_los_permitidos
        "A un servidor no se le envían más a la vez que los permitidos."
    5 reparte::corta_y_vuelve_a_probar
        "Un servidor que falla seguido se deja en paz, y luego se prueba."
    6 guarda::sobrevive_a_que_lo_maten
        "Lo aceptado se entrega aunque se mate el proceso y se arranque otro."
    6 guarda::sin_confirmar_se_repite
        "Lo entregado y sin apuntar se repite, con el mismo `recado-id`."
    6 guarda::quien_mata_al_proceso_acaba
        "Un recado que mata al proceso gasta sus intentos, y los demás siguen."
    6 guarda::una_carpeta_un_proceso
        "Dos procesos no usan la misma carpeta."
    6 guarda::con_el_disco_lleno_no_promete
        "Con el disco lleno, 503; lo aceptado antes sigue ahí."
    6 guarda::muertes_al_azar
        "Muerto en cualquier momento, no pierde ni desordena ninguno."
    7 repite::la_misma_clave_es_el_mismo
        "Repetir un recado con su clave devuelve su número, y no crea otro."
    7 repite::dos_a_la_vez_son_uno
        "Tampoco si las dos peticiones llegan a la vez."
    7 repite::la_clave_sobrevive
        "La clave se recuerda aunque se mate el proceso."
    7 repite::otro_recado_con_esa_clave_es_422
        "Otro recado con una clave usada es 422."
    7 repite::una_clave_que_no_vale_es_400
        "Una clave vacía o enorme es 400."
    8 cuerpos::un_cuerpo_grande_llega_entero
        "Un cuerpo grande llega entero, y al entregarse no ocupa disco."
    8 cuerpos::un_cuerpo_grande_sobrevive
        "También si se mata el proceso antes de entregarlo."
    8 cuerpos::una_subida_cortada_no_deja_nada
        "De una subida cortada no queda nada."
    8 cuerpos::la_clave_no_mira_donde_esta
        "La clave vale igual si el cuerpo pasa de corto a grande."
    8 cuerpos::un_cuerpo_enorme_no_ocupa_memoria
        "La memoria no crece con lo que mide el cuerpo."
    9 escucha::cada_cambio_se_oye
        "`/sucesos` cuenta cada cambio de estado según ocurre."
    9 escucha::oyen_muchos
        "Lo oyen cientos a la vez."
    9 escucha::quien_no_habla_no_se_queda
        "A quien no acaba su cabecera se le cuelga."
    10 cierra::acaba_lo_que_esta_en_curso
        "Con `SIGTERM`, deja de aceptar y acaba lo que está en curso."
    10 cierra::el_cierre_tiene_plazo
        "Lo que no acaba en el plazo vuelve a la cola."
    10 cierra::nadie_impide_cerrar
        "Ni quien escucha ni quien calla retrasan el cierre."
    10 cierra::avisa_antes_de_cerrar
        "`/listo` dice que cierra antes de dejar de atender."
    10 cierra::la_segunda_es_ya
        "La segunda señal acaba sin esperar."
    11 mira::las_cuentas_cuadran
        "`/metricas` cuenta lo aceptado, lo entregado y lo que espera."
    11 mira::el_registro_dice_de_quien_es
        "El registro dice de qué recado es cada línea, y ningún secreto."
    11 mira::el_tablero_dice_que_espera
        "La página del tablero dice qué espera y a dónde va."
    12 comparte::dos_procesos_una_cola
        "Varios procesos comparten la cola, y si uno muere siguen los demás."
    12 comparte::el_tope_es_de_todos
        "Entre todos, a un servidor no se le envían más a la vez."
    12 comparte::quien_se_duerme_pierde_su_turno
        "Quien despierta con un arriendo vencido no cambia nada."
    12 comparte::quien_arranca_no_borra_lo_que_llega
        "Un proceso que arranca no borra el cuerpo que está llegando a otro."
    14 despliega::avisa_a_quien_lo_arranca
        "A quien lo arranca le dice que ya está y que se va."
    14 despliega::se_pregunta_a_si_mismo
        "Con `salud`, pregunta al que está en marcha, y acaba bien o mal."
};
